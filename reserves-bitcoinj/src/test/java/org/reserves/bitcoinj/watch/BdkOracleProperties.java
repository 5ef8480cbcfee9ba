package org.reserves.bitcoinj.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import net.jqwik.api.Example;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;

/**
 * Random miniscripts, read by us and by rust-miniscript in {@code bdk-jvm}, whose methods have mangled names and are called by
 * reflection. What we read it reads to the same script. What we refuse it refuses too, but for the sanity that Bitcoin Core asks for
 * beyond it.
 */
class BdkOracleProperties {
    private static final int TRIES = 3_000;
    private static final String XPUB =
            "xpub6BgBgsespWvERF3LHQu6CnqdvfEvtMcQjYrcRzx53QJjSxarj2afYWcLteoGVky7D3UKDP9QyrLprQ3VCECoY49yfdDEHGCtMMj92pReUsQ";
    private static final String HASH = "926a54995ca48600920a19bf7bc502ca5f2f7d07e6f804c4f00ebf0325084dfc";

    private final Random random = new Random(20250528);
    private boolean leaf;
    private int keys;

    @Example
    void scripts_areThoseOfRustMiniscript() throws ReflectiveOperationException {
        Bdk bdk = new Bdk();
        int read = 0;
        int refused = 0;
        for (int i = 0; i < TRIES; i++) {
            String descriptor = descriptor();
            String problem = "";
            String ours = "";
            try {
                ours = HexFormat.of()
                        .formatHex(WatchedScripts.of(WatchOnly.of(descriptor), Network.MAIN)
                                .at(3)
                                .get(0));
            } catch (IllegalArgumentException e) {
                problem = String.valueOf(e.getMessage());
            }
            String theirs = bdk.script(descriptor, 3);
            if (ours.isEmpty()) {
                refused++;
                boolean beyond = problem.contains("which Bitcoin Core refuses") || problem.contains("can be spent");
                assertTrue(theirs.startsWith("refused") || beyond, descriptor + "\n" + problem + "\n" + theirs);
            } else {
                read++;
                assertEquals(theirs, ours, descriptor);
            }
        }
        assertTrue(read > 200 && refused > 200, read + " read, " + refused + " refused");
    }

    private String descriptor() {
        keys = 0;
        int kind = random.nextInt(3);
        leaf = kind == 2;
        String internal = leaf ? key() : "";
        return switch (kind) {
            case 0 -> "wsh(" + base(3) + ")";
            case 1 -> "sh(wsh(" + base(3) + "))";
            default ->
                "tr(" + internal + "," + (random.nextBoolean() ? base(3) : "{" + base(2) + "," + base(2) + "}") + ")";
        };
    }

    private String base(int depth) {
        if (depth == 0) {
            return switch (random.nextInt(7)) {
                case 0 -> "pkh(" + key() + ")";
                case 1 -> "older(" + lock() + ")";
                case 2 -> "after(" + lock() + ")";
                case 3 -> "sha256(" + HASH + ")";
                case 4 -> (leaf ? "multi_a(" : "multi(") + "1," + key() + "," + key() + ")";
                default -> "pk(" + key() + ")";
            };
        }
        int next = depth - 1;
        return switch (random.nextInt(13)) {
            case 0, 1, 2 -> "and_v(" + verify(next) + "," + base(next) + ")";
            case 3 -> "and_b(" + base(next) + "," + wrapped(next) + ")";
            case 4 -> "or_b(" + base(next) + "," + wrapped(next) + ")";
            case 5, 6 -> "or_d(" + base(next) + "," + base(next) + ")";
            case 7 -> "or_i(" + base(next) + "," + base(next) + ")";
            case 8 -> "andor(" + base(next) + "," + base(next) + "," + base(next) + ")";
            case 9 -> "thresh(2,pk(" + key() + "),s:pk(" + key() + ")," + wrapped(next) + ")";
            case 10 -> "and_n(" + base(next) + "," + base(next) + ")";
            case 11 -> "t" + verify(next);
            default -> base(0);
        };
    }

    private String verify(int depth) {
        String expression = base(depth);
        return expression.matches("[a-z]+:.*") ? "v" + expression : "v:" + expression;
    }

    private String wrapped(int depth) {
        String wrappers = new String[] {"s:", "a:", "sln:", "aj:", "al:", "su:"}[random.nextInt(6)];
        String expression = base(depth);
        return expression.matches("[a-z]+:.*") ? wrappers.substring(0, 1) + expression : wrappers + expression;
    }

    /** A key of its own for each place, but now and then one twice. */
    private String key() {
        keys += random.nextInt(40) == 0 ? 0 : 1;
        return XPUB + "/" + keys + "/*";
    }

    private String lock() {
        return new String[] {"1", "144", "65535", "4194305", "500000001"}[random.nextInt(5)];
    }

    /** The library, by reflection. */
    private static final class Bdk {
        private final Object main;
        private final Constructor<?> descriptor;
        private final Method address;

        Bdk() throws ReflectiveOperationException {
            Class<?> network = Class.forName("org.bitcoindevkit.Network");
            main = network.getField("BITCOIN").get(null);
            Class<?> type = Class.forName("org.bitcoindevkit.Descriptor");
            descriptor = type.getConstructor(String.class, network);
            address = Arrays.stream(type.getMethods())
                    .filter(method -> method.getName().startsWith("deriveAddress"))
                    .findFirst()
                    .orElseThrow();
        }

        /** Returns the script, or why it was refused. */
        String script(String text, int number) throws ReflectiveOperationException {
            try {
                Object read = descriptor.newInstance(text, main);
                Object derived = address.invoke(read, number, main);
                Object script = derived.getClass().getMethod("scriptPubkey").invoke(derived);
                return HexFormat.of().formatHex((byte[])
                        script.getClass().getMethod("toBytes").invoke(script));
            } catch (InvocationTargetException e) {
                return "refused: " + e.getCause();
            }
        }
    }
}
