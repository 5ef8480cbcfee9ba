package org.reserves.bitcoinj.miniscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/** Reads the text of a miniscript to its tree, with the types. */
final class Parser {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}");
    private static final Pattern WRAPPERS = Pattern.compile("[asctdvjnlu]+");
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]*");
    private static final long LAST_LOCK = Integer.MAX_VALUE;
    private static final int MOST_KEYS = 20;
    private static final int MOST_KEYS_IN_LEAF = 999;
    private static final int DEEPEST = 400;
    private static final int SHOWN = 60;

    private final String text;
    private final ScriptContext context;
    private final ToIntFunction<String> keys;
    private int position;
    private int depth;

    Parser(String text, ScriptContext context, ToIntFunction<String> keys) {
        this.text = text;
        this.context = context;
        this.keys = keys;
    }

    Node whole() {
        Node node = expression();
        if (position < text.length()) {
            throw refusal("goes on after its end");
        }
        return node;
    }

    private Node expression() {
        if (++depth > DEEPEST) {
            throw refusal("is nested more than " + DEEPEST + " deep, which no script within the limits is");
        }
        int start = position;
        String name = word();
        if (position < text.length() && text.charAt(position) == ':') {
            if (!WRAPPERS.matcher(name).matches()) {
                throw refusal("has \"" + name + ":\", where wrappers are letters of asctdvjnlu");
            }
            position++;
            depth += name.length();
            Node node = expression();
            depth -= name.length();
            for (int i = name.length() - 1; i >= 0; i--) {
                node = wrapped(name.charAt(i), node);
            }
            depth--;
            return node;
        }
        Node node = named(name, start);
        depth--;
        return node;
    }

    private Node wrapped(char wrapper, Node inner) {
        String written = wrapper + ":" + inner.text();
        return switch (wrapper) {
            case 't' -> combined(Fragment.AND_V, List.of(inner, leaf(Fragment.TRUE, "1")), written);
            case 'l' -> combined(Fragment.OR_I, List.of(leaf(Fragment.FALSE, "0"), inner), written);
            case 'u' -> combined(Fragment.OR_I, List.of(inner, leaf(Fragment.FALSE, "0")), written);
            default -> wrapped(known(wrapper + ":"), inner, written);
        };
    }

    private Node wrapped(Fragment wrapper, Node inner, String written) {
        Type type = Types.wrapped(wrapper, inner, context);
        return new Node(wrapper, 0, "", List.of(), List.of(inner), type, written);
    }

    private Node named(String name, int start) {
        if (name.equals("0") || name.equals("1")) {
            return leaf(known(name), name);
        }
        expect('(');
        Node node =
                switch (name) {
                    case "pk" -> wrapped(Fragment.WRAP_C, key(Fragment.PK_K), "");
                    case "pkh" -> wrapped(Fragment.WRAP_C, key(Fragment.PK_H), "");
                    case "and_n" -> {
                        List<Node> two = expressions(2);
                        yield combined(Fragment.ANDOR, List.of(two.get(0), two.get(1), leaf(Fragment.FALSE, "0")), "");
                    }
                    default -> fragment(name, start);
                };
        expect(')');
        return new Node(
                node.fragment(),
                node.number(),
                node.hash(),
                node.keys(),
                node.subs(),
                node.type(),
                text.substring(start, position));
    }

    private Node fragment(String name, int start) {
        Fragment fragment = Fragment.of(name);
        if (fragment == null) {
            position = start;
            throw refusal("has no fragment of BIP379 there");
        }
        return switch (fragment) {
            case PK_K, PK_H -> key(fragment);
            case OLDER, AFTER -> lock(fragment);
            case SHA256, HASH256 -> hash(fragment, 64);
            case RIPEMD160, HASH160 -> hash(fragment, 40);
            case ANDOR -> combined(fragment, expressions(3), "");
            case AND_V, AND_B, OR_B, OR_C, OR_D, OR_I -> combined(fragment, expressions(2), "");
            case THRESH -> threshold();
            case MULTI, MULTI_A -> multi(fragment);
            default -> throw refusal("has no fragment of BIP379 there");
        };
    }

    private Node key(Fragment fragment) {
        List<Integer> key = List.of(keys.applyAsInt(argument()));
        return new Node(fragment, 0, "", key, List.of(), Types.leaf(fragment, 0), "");
    }

    private Node lock(Fragment fragment) {
        long number = number(fragment);
        if (number < 1 || number > LAST_LOCK) {
            throw refusal("has the time lock " + number + " in " + fragment.written() + "(), where 1 to " + LAST_LOCK
                    + " are possible");
        }
        return new Node(fragment, number, "", List.of(), List.of(), Types.leaf(fragment, number), "");
    }

    private Node hash(Fragment fragment, int digits) {
        String hash = argument();
        if (hash.length() != digits || !HEX.matcher(hash).matches()) {
            throw refusal("has " + shortened(hash) + " in " + fragment.written() + "(), where " + digits
                    + " hexadecimal digits belong");
        }
        return new Node(fragment, 0, hash.toLowerCase(Locale.ROOT), List.of(), List.of(), Types.leaf(fragment, 0), "");
    }

    private Node threshold() {
        long wanted = number(Fragment.THRESH);
        List<Node> subs = new ArrayList<>();
        while (position < text.length() && text.charAt(position) == ',') {
            position++;
            subs.add(expression());
        }
        requireThreshold(wanted, subs.size(), "expressions");
        Type type = Types.threshold(wanted, subs);
        return new Node(Fragment.THRESH, wanted, "", List.of(), subs, type, "");
    }

    private Node multi(Fragment fragment) {
        boolean leaf = context == ScriptContext.TAPSCRIPT;
        if (leaf != (fragment == Fragment.MULTI_A)) {
            throw refusal("has " + fragment.written() + "() in " + context.words() + ", where "
                    + (leaf ? "multi_a" : "multi") + "() belongs");
        }
        long wanted = number(fragment);
        List<Integer> cosigners = new ArrayList<>();
        while (position < text.length() && text.charAt(position) == ',') {
            position++;
            cosigners.add(keys.applyAsInt(argument()));
        }
        int most = leaf ? MOST_KEYS_IN_LEAF : MOST_KEYS;
        if (cosigners.size() > most) {
            throw refusal("has " + cosigners.size() + " keys in " + fragment.written() + "(), where " + most
                    + " are possible");
        }
        requireThreshold(wanted, cosigners.size(), "keys");
        return new Node(fragment, wanted, "", cosigners, List.of(), Types.leaf(fragment, wanted), "");
    }

    private void requireThreshold(long wanted, int count, String what) {
        if (wanted < 1 || wanted > count) {
            throw refusal(
                    "wants " + wanted + " of " + count + " " + what + "; the number is from 1 to that of the " + what);
        }
    }

    private Node combined(Fragment fragment, List<Node> subs, String written) {
        return new Node(fragment, 0, "", List.of(), subs, Types.combined(fragment, subs), written);
    }

    private static Node leaf(Fragment fragment, String written) {
        return new Node(fragment, 0, "", List.of(), List.of(), Types.leaf(fragment, 0), written);
    }

    private static Fragment known(String written) {
        Fragment fragment = Fragment.of(written);
        if (fragment == null) {
            throw new IllegalStateException("no fragment is written " + written);
        }
        return fragment;
    }

    private List<Node> expressions(int count) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                expect(',');
            }
            nodes.add(expression());
        }
        return nodes;
    }

    private long number(Fragment fragment) {
        String number = argument();
        if (!NUMBER.matcher(number).matches()) {
            throw refusal("has " + shortened(number) + " in " + fragment.written() + "(), where a number belongs");
        }
        return Long.parseLong(number);
    }

    /** Reads up to the next comma or parenthesis of this level; a key may hold parentheses. */
    private String argument() {
        int start = position;
        int open = 0;
        while (position < text.length()) {
            char c = text.charAt(position);
            if (open == 0 && (c == ',' || c == ')')) {
                break;
            }
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            position++;
        }
        return text.substring(start, position);
    }

    private String word() {
        int start = position;
        while (position < text.length() && "(),:".indexOf(text.charAt(position)) < 0) {
            position++;
        }
        return text.substring(start, position);
    }

    private void expect(char wanted) {
        if (position >= text.length() || text.charAt(position) != wanted) {
            throw refusal("lacks a '" + wanted + "'");
        }
        position++;
    }

    private IllegalArgumentException refusal(String problem) {
        int from = Math.max(0, Math.min(position, text.length()) - SHOWN);
        int to = Math.min(text.length(), position + SHOWN);
        String around = (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
        return new IllegalArgumentException("miniscript \"" + around + "\" at position " + (position + 1) + " of "
                + text.length() + " " + problem + "; see BIP379, or check that it was copied whole");
    }

    static String shortened(String text) {
        return "\"" + (text.length() <= 2 * SHOWN ? text : text.substring(0, 2 * SHOWN) + "…") + "\"";
    }
}
