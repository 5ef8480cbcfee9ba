package org.reserves.bitcoinj.watch;

import static org.reserves.bitcoinj.watch.AddressText.quote;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.reserves.bitcoinj.miniscript.ScriptContext;
import org.reserves.chain.Network;

/**
 * Reads an output descriptor (BIP380 to BIP387, BIP389): {@code addr raw pk pkh wpkh combo multi sortedmulti sh wsh tr rawtr}, with
 * miniscript (BIP379) in {@code wsh()} and the leaves of {@code tr()}.
 * One parser reads one branch of a multipath descriptor.
 */
final class DescriptorParser {
    private static final int MOST_BARE_KEYS = 3;
    private static final int MOST_KEYS = 20;
    private static final int SHOWN = 120;
    /** MAX_SCRIPT_ELEMENT_SIZE: a longer script cannot be revealed in an input that spends a P2SH. */
    private static final int LONGEST_REDEEM_SCRIPT = 520;

    private final String text;
    private final Network network;
    private final KeyParser keys;
    private int position;

    private DescriptorParser(String text, Network network, int branch) {
        this.text = text;
        this.network = network;
        keys = new KeyParser(network, branch);
    }

    /**
     * Returns the rule of a descriptor, all branches together.
     *
     * @throws IllegalArgumentException if it is malformed, not supported, of another network, or its checksum is wrong
     */
    static ScriptRule parse(String descriptor, Network network) {
        int foreign = DescriptorChecksum.firstForeign(descriptor);
        if (foreign >= 0) {
            throw new IllegalArgumentException("descriptor has the character '" + descriptor.charAt(foreign)
                    + "' at position " + (foreign + 1) + ", which none can have; look for a slip in copying");
        }
        String body = withoutChecksum(descriptor);
        int branches = KeyParser.branches(body);
        List<ScriptRule> rules = new ArrayList<>();
        for (int branch = 0; branch < branches; branch++) {
            rules.add(new DescriptorParser(body, network, branch).whole());
        }
        return rules.size() == 1 ? rules.get(0) : KeyRules.together(rules);
    }

    private static String withoutChecksum(String descriptor) {
        int hash = descriptor.indexOf('#');
        if (hash < 0) {
            return descriptor;
        }
        String body = descriptor.substring(0, hash);
        String given = descriptor.substring(hash + 1);
        String computed = DescriptorChecksum.of(body);
        if (!given.equals(computed)) {
            throw new IllegalArgumentException("descriptor checksum " + quote(given) + " is wrong, \"" + computed
                    + "\" fits the text before it; a character is wrong in one of them, so copy both again");
        }
        return body;
    }

    private ScriptRule whole() {
        ScriptRule rule = script(Place.TOP);
        if (position < text.length()) {
            throw refusal(
                    "goes on after its last parenthesis; give one descriptor, with nothing behind it but #checksum");
        }
        return rule;
    }

    /** Reads {@code name(arguments)}. */
    private ScriptRule script(Place place) {
        int start = position;
        if (place.takesMiniscript() && MiniscriptRules.isConstant(text, start)) {
            return miniscript(place);
        }
        int open = text.indexOf('(', position);
        if (open < 0) {
            throw refusal("has no function there, like wpkh(…)");
        }
        String name = text.substring(start, open);
        if (place.takesMiniscript() && MiniscriptRules.begins(name)) {
            return miniscript(place);
        }
        place.requireAllowed(name, start);
        position = open + 1;
        ScriptRule rule = arguments(name, place);
        expect(')');
        return rule;
    }

    private ScriptRule arguments(String name, Place place) {
        return switch (name) {
            case "addr" -> ScriptRule.fixed(AddressText.script(argument(), network));
            case "raw" -> ScriptRule.fixed(raw());
            case "pk" -> KeyRules.pk(keys.parse(argument(), place.keysOf(name)));
            case "pkh" -> KeyRules.pkh(keys.parse(argument(), place.keysOf(name)));
            case "wpkh" -> KeyRules.wpkh(keys.parse(argument(), place.keysOf(name)));
            case "combo" -> KeyRules.combo(keys.parse(argument(), place.keysOf(name)));
            case "multi", "sortedmulti" -> multi(place, name);
            case "sh" -> KeyRules.sh(script(Place.SH));
            case "wsh" -> KeyRules.wsh(script(place == Place.SH ? Place.SH_WSH : Place.WSH));
            case "tr" -> taproot(keys.parse(argument(), place.keysOf(name)));
            default -> KeyRules.rawtr(keys.parse(argument(), place.keysOf(name)));
        };
    }

    private ScriptRule taproot(KeyExpression internal) {
        if (position >= text.length() || text.charAt(position) != ',') {
            return KeyRules.tr(internal);
        }
        int start = position + 1;
        position = Brackets.end(text, start);
        return new TreeParser(text.substring(start, position), keys).rule(internal);
    }

    /** Reads up to the parenthesis that closes the function around. */
    private ScriptRule miniscript(Place place) {
        int start = position;
        position = Brackets.end(text, start);
        MiniscriptRules rules = new MiniscriptRules(keys, place.keysOf(Place.MINISCRIPT));
        return rules.script(text.substring(start, position), ScriptContext.WSH);
    }

    private ScriptRule multi(Place place, String name) {
        int start = position;
        String threshold = argument();
        List<KeyExpression> cosigners = new ArrayList<>();
        while (position < text.length() && text.charAt(position) == ',') {
            position++;
            if (cosigners.size() == MOST_KEYS) {
                throw refusal("has more than 20 keys in " + name
                        + ", the most a script can check; look at where it was copied from");
            }
            cosigners.add(keys.parse(argument(), place.keysOf(name)));
        }
        int wanted = threshold.matches("[1-9][0-9]?") ? Integer.parseInt(threshold) : 0;
        if (wanted < 1 || wanted > cosigners.size()) {
            position = start;
            throw refusal("wants " + quote(threshold) + " signatures of " + cosigners.size()
                    + " keys; the number is from 1 to that of the keys");
        }
        requireSpendable(place, cosigners);
        return KeyRules.multi(wanted, cosigners, name.startsWith("sorted"));
    }

    private void requireSpendable(Place place, List<KeyExpression> cosigners) {
        if (place == Place.TOP && cosigners.size() > MOST_BARE_KEYS) {
            throw refusal("has " + cosigners.size()
                    + " keys in a bare multi, where 3 are relayed; put it into sh() or wsh()");
        }
        int length = 3;
        for (KeyExpression key : cosigners) {
            length += 1 + (key.compressed() ? 33 : 65);
        }
        if (place == Place.SH && length > LONGEST_REDEEM_SCRIPT) {
            throw refusal(
                    "has a script of " + length + " bytes in sh(), where 520 can be spent; wsh() takes more keys");
        }
    }

    private byte[] raw() {
        int start = position;
        String hex = argument();
        try {
            return HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException notHexadecimal) {
            position = start;
            throw refusal("has a raw() that is not an even number of hexadecimal digits");
        }
    }

    /** Reads up to the next comma or parenthesis; of the arguments that are no script only musig() has parentheses. */
    private String argument() {
        int start = position;
        if (text.startsWith("musig(", start)) {
            position = Brackets.endOfArgument(text, start);
            return text.substring(start, position);
        }
        while (position < text.length() && ",()".indexOf(text.charAt(position)) < 0) {
            position++;
        }
        if (position < text.length() && text.charAt(position) == '(') {
            throw Place.misplaced(text.substring(start, position), start);
        }
        return text.substring(start, position);
    }

    private void expect(char wanted) {
        if (position >= text.length() || text.charAt(position) != wanted) {
            throw refusal("lacks a '" + wanted + "' there; check that it was copied whole");
        }
        position++;
    }

    private IllegalArgumentException refusal(String problem) {
        return new IllegalArgumentException(
                "descriptor " + surroundings() + " at position " + (position + 1) + " " + problem);
    }

    /** Returns the text, or where it is long what is around the present position. */
    private String surroundings() {
        if (text.length() <= SHOWN) {
            return quote(text);
        }
        int from = Math.max(0, position - SHOWN / 2);
        int to = Math.min(text.length(), position + SHOWN / 2);
        return "\"" + (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "") + "\"";
    }
}
