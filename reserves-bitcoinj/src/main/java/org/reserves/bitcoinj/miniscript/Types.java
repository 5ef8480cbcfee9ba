package org.reserves.bitcoinj.miniscript;

import java.util.List;

/** The table of BIP379 that gives each fragment its type from those of its subexpressions, in the form of Core's {@code ComputeType}. */
final class Types {
    private static final long BY_TIME = 1L << 22;
    private static final long FIRST_TIME = 500_000_000;
    private static final String LOCKS = "ghij";
    private static final String LOCKS_AND_K = "ghijk";

    private Types() {}

    /** Returns the type of a fragment without subexpressions. */
    static Type leaf(Fragment fragment, long number) {
        return switch (fragment) {
            case FALSE -> Type.of("Bzudemsxk");
            case TRUE -> Type.of("Bzufmxk");
            case PK_K -> Type.of("Konudemsxk");
            case PK_H -> Type.of("Knudemsxk");
            case OLDER -> Type.of((number & BY_TIME) != 0 ? "Bzfmxkg" : "Bzfmxkh");
            case AFTER -> Type.of(number >= FIRST_TIME ? "Bzfmxki" : "Bzfmxkj");
            case SHA256, HASH256, RIPEMD160, HASH160 -> Type.of("Bonudmk");
            case MULTI -> Type.of("Bnudemsk");
            case MULTI_A -> Type.of("Budemsk");
            default -> throw new IllegalArgumentException("fragment " + fragment.written() + " has subexpressions");
        };
    }

    /**
     * Returns the type of a wrapped expression.
     *
     * @throws IllegalArgumentException if the wrapper does not take the expression
     */
    static Type wrapped(Fragment wrapper, Node inner, ScriptContext context) {
        Type x = inner.type();
        Type locks = x.only(LOCKS_AND_K);
        return switch (wrapper) {
            case WRAP_A ->
                require(wrapper, inner, "B", "W").or(locks).or(x.only("udfems")).or("x");
            case WRAP_S -> require(wrapper, inner, "Bo", "W").or(locks).or(x.only("udfemsx"));
            case WRAP_C ->
                require(wrapper, inner, "K", "B").or(locks).or(x.only("ondfem")).or("us");
            case WRAP_D ->
                require(wrapper, inner, "Vz", "B")
                        .or("ondx")
                        .or(Type.of("u").onlyIf(context == ScriptContext.TAPSCRIPT))
                        .or(Type.of("e").onlyIf(x.has("f")))
                        .or(locks)
                        .or(x.only("ms"));
            case WRAP_V ->
                require(wrapper, inner, "B", "V").or(locks).or(x.only("zonms")).or("fx");
            case WRAP_J ->
                require(wrapper, inner, "Bn", "B")
                        .or(Type.of("e").onlyIf(x.has("f")))
                        .or(locks)
                        .or(x.only("oums"))
                        .or("ndx");
            default ->
                require(wrapper, inner, "B", "B")
                        .or(locks)
                        .or(x.only("zondfems"))
                        .or("ux");
        };
    }

    private static Type require(Fragment wrapper, Node inner, String needed, String type) {
        requireType(wrapper.written(), "what it wraps", inner, needed);
        return Type.of(type);
    }

    /**
     * Returns the type of a fragment of two or three subexpressions.
     *
     * @throws IllegalArgumentException if it does not take one of them
     */
    static Type combined(Fragment fragment, List<Node> subs) {
        Type x = subs.get(0).type();
        Type y = subs.get(1).type();
        Type both = x.and(y);
        Type either = x.or(y);
        Type oneOfThem = either.only("o").onlyIf(either.has("z"));
        Type nonzero = x.only("n").or(y.only("n").onlyIf(x.has("z")));
        boolean met = both.has("k") && !Type.isMixed(x, y);
        Type allLocks = either.only(LOCKS).or(Type.of("k").onlyIf(met));
        Type anyLocks = either.only(LOCKS).or(both.only("k"));
        String name = fragment.written();
        switch (fragment) {
            case AND_V -> {
                requireType(name, "its first argument", subs.get(0), "V");
                requireOneOf(name, "its second argument", subs.get(1));
                return y.only("KVBux")
                        .or(nonzero)
                        .or(oneOfThem)
                        .or(both.only("dmz"))
                        .or(either.only("s"))
                        .or(Type.of("f").onlyIf(y.has("f") || x.has("s")))
                        .or(allLocks);
            }
            case AND_B -> {
                requireType(name, "its first argument", subs.get(0), "B");
                requireType(name, "its second argument", subs.get(1), "W");
                return Type.of("Bux")
                        .or(oneOfThem)
                        .or(nonzero)
                        .or(both.only("e").onlyIf(both.has("s")))
                        .or(both.only("dzm"))
                        .or(Type.of("f").onlyIf(both.has("f") || x.has("sf") || y.has("sf")))
                        .or(either.only("s"))
                        .or(allLocks);
            }
            case OR_B -> {
                requireType(name, "its first argument", subs.get(0), "Bd");
                requireType(name, "its second argument", subs.get(1), "Wd");
                return Type.of("Bdux")
                        .or(oneOfThem)
                        .or(both.only("m").onlyIf(either.has("s") && both.has("e")))
                        .or(both.only("zse"))
                        .or(anyLocks);
            }
            case OR_C, OR_D -> {
                requireType(name, "its first argument", subs.get(0), "Bdu");
                requireType(name, "its second argument", subs.get(1), fragment == Fragment.OR_C ? "V" : "B");
                return (fragment == Fragment.OR_C
                                ? Type.of("Vfx")
                                : y.only("Bufde").or("x"))
                        .or(x.only("o").onlyIf(y.has("z")))
                        .or(both.only("m").onlyIf(x.has("e") && either.has("s")))
                        .or(both.only("zs"))
                        .or(anyLocks);
            }
            case OR_I -> {
                requireOneOf(name, "its first argument", subs.get(0));
                requireSame(name, subs.get(0), subs.get(1));
                return both.only("VBKufs")
                        .or(Type.of("o").onlyIf(both.has("z")))
                        .or(either.only("e").onlyIf(either.has("f")))
                        .or(both.only("m").onlyIf(either.has("s")))
                        .or(either.only("d"))
                        .or("x")
                        .or(anyLocks);
            }
            default -> {
                return andor(subs);
            }
        }
    }

    private static Type andor(List<Node> subs) {
        Type x = subs.get(0).type();
        Type y = subs.get(1).type();
        Type z = subs.get(2).type();
        requireType("andor", "its first argument", subs.get(0), "Bdu");
        requireOneOf("andor", "its second argument", subs.get(1));
        requireSame("andor", subs.get(1), subs.get(2));
        Type last = y.and(z);
        Type all = x.and(last);
        Type some = x.or(y).or(z);
        boolean forced = x.has("s") || y.has("f");
        return last.only("BKVu")
                .or(all.only("z"))
                .or(x.or(last).only("o").onlyIf(x.or(last).has("z")))
                .or(z.only("fe").onlyIf(forced))
                .or(z.only("d"))
                .or(all.only("m").onlyIf(x.has("e") && some.has("s")))
                .or(z.and(x.or(y)).only("s"))
                .or("x")
                .or(some.only(LOCKS))
                .or(Type.of("k").onlyIf(all.has("k") && !Type.isMixed(x, y)));
    }

    /**
     * Returns the type of a threshold.
     *
     * @throws IllegalArgumentException if it does not take one of its subexpressions
     */
    static Type threshold(long wanted, List<Node> subs) {
        boolean expressive = true;
        boolean sound = true;
        int signed = 0;
        int arguments = 0;
        Type locks = Type.of("k");
        for (int i = 0; i < subs.size(); i++) {
            Type t = subs.get(i).type();
            requireType("thresh", "its expression " + (i + 1), subs.get(i), i == 0 ? "Bdu" : "Wdu");
            expressive &= t.has("e");
            sound &= t.has("m");
            signed += t.has("s") ? 1 : 0;
            arguments += t.has("z") ? 0 : t.has("o") ? 1 : 2;
            boolean met = locks.and(t).has("k") && (wanted <= 1 || !Type.isMixed(locks, t));
            locks = locks.or(t).only(LOCKS).or(Type.of("k").onlyIf(met));
        }
        int count = subs.size();
        return Type.of("Bdu")
                .or(Type.of("z").onlyIf(arguments == 0))
                .or(Type.of("o").onlyIf(arguments == 1))
                .or(Type.of("e").onlyIf(expressive && signed == count))
                .or(Type.of("m").onlyIf(expressive && sound && signed >= count - wanted))
                .or(Type.of("s").onlyIf(signed >= count - wanted + 1))
                .or(locks);
    }

    private static void requireType(String fragment, String which, Node node, String needed) {
        if (!node.type().has(needed)) {
            String type = needed.substring(0, 1);
            String lacks = node.type().has(type)
                    ? "lacks the property " + missing(node.type(), needed.substring(1))
                    : "has the type " + node.type().basic();
            throw refusal(fragment, which, node, lacks, needed);
        }
    }

    private static void requireOneOf(String fragment, String which, Node node) {
        if (node.type().has("W")) {
            throw refusal(fragment, which, node, "has the type W", "B, K or V");
        }
    }

    private static void requireSame(String fragment, Node first, Node second) {
        if (!first.type().basic().equals(second.type().basic())) {
            throw refusal(
                    fragment,
                    "its last argument",
                    second,
                    "has the type " + second.type().basic(),
                    "the type of the one before it, " + first.type().basic());
        }
    }

    private static String missing(Type type, String properties) {
        for (int i = 0; i < properties.length(); i++) {
            if (!type.has(properties.substring(i, i + 1))) {
                return properties.substring(i, i + 1);
            }
        }
        return properties;
    }

    private static IllegalArgumentException refusal(
            String fragment, String which, Node node, String has, String needed) {
        return new IllegalArgumentException("miniscript fragment \"" + fragment + "\" does not take "
                + Parser.shortened(node.text()) + ": " + which + " " + has + ", and " + needed
                + " is needed (types of BIP379); change the expression or its wrappers");
    }
}
