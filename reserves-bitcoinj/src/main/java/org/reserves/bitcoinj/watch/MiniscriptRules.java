package org.reserves.bitcoinj.watch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.reserves.bitcoinj.miniscript.Miniscript;
import org.reserves.bitcoinj.miniscript.ScriptContext;

/** The rule of one miniscript, whose keys are those of descriptors. */
final class MiniscriptRules {
    /** The names of BIP379 that no descriptor function has, and wrappers. */
    private static final Pattern BEGINNING = Pattern.compile(
            "pk_k|pk_h|older|after|sha256|hash256|ripemd160|hash160|andor|and_[vbn]|or_[bcdi]|thresh|[a-z]+:.*");

    private final KeyParser parser;
    private final Place.Keys allowed;
    private final List<KeyExpression> keys = new ArrayList<>();
    private final List<byte[]> samples = new ArrayList<>();

    MiniscriptRules(KeyParser parser, Place.Keys allowed) {
        this.parser = parser;
        this.allowed = allowed;
    }

    /** Returns whether a function of this name is miniscript and nothing else. */
    static boolean begins(String name) {
        return BEGINNING.matcher(name).matches();
    }

    /** Returns whether {@code 0} or {@code 1} stands alone up to the next parenthesis: miniscript, though nothing to lock coins with. */
    static boolean isConstant(String text, int at) {
        return text.startsWith("0)", at) || text.startsWith("1)", at);
    }

    /**
     * Returns the rule of the script itself.
     *
     * @throws IllegalArgumentException if a key or the miniscript is refused
     */
    ScriptRule script(String text, ScriptContext context) {
        Miniscript miniscript = Miniscript.parse(text, context, this::number);
        boolean leaf = context == ScriptContext.TAPSCRIPT;
        boolean ranged = keys.stream().anyMatch(KeyExpression::isRanged);
        return KeyRules.rule(
                ranged,
                (children, number) -> List.of(miniscript.script(i ->
                        leaf ? keys.get(i).xAt(children, number) : keys.get(i).at(children, number))));
    }

    /** Two keys are the same for Core where the first they stand for are: {@code operator<} of its PubkeyProvider. */
    private int number(String text) {
        KeyExpression key = parser.parse(text, allowed);
        byte[] sample = key.at(new ChildKeys(0, 1), 0);
        for (int i = 0; i < samples.size(); i++) {
            if (Arrays.equals(samples.get(i), sample)) {
                return i;
            }
        }
        keys.add(key);
        samples.add(sample);
        return keys.size() - 1;
    }
}
