package org.reserves.bitcoinj;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.reserves.bitcoinj.snapshot.UtxoSnapshot;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.WatchOnly;
import org.reserves.chain.WatchedBalance;

/**
 * The adapter works without the jars that bitcoinj's POM asks for and the adapter's POM excludes: a class loader plays a class path
 * on which they are missing.
 */
class RuntimeJarsTest {
    /** The packages of protobuf-javalite, checker-qual, error_prone_annotations, j2objc-annotations and jcip-annotations. */
    private static final List<String> EXCLUDED = List.of(
            "com.google.protobuf.",
            "org.checkerframework.",
            "com.google.errorprone.",
            "com.google.j2objc.",
            "net.jcip.");

    /** Loads again what these names begin with, so that their references pass through this loader. */
    private static final List<String> OWN =
            List.of("org.reserves.", "org.bitcoinj.", "org.bouncycastle.", "com.google.");

    @Test
    void scan_needsNoneOfTheExcludedJars() throws Exception {
        NarrowLoader narrow = new NarrowLoader();
        Class<?> scan = narrow.loadClass(Scan.class.getName());
        assertNotSame(Scan.class, scan);
        assertEquals(
                "110 of 110 coins, 2 texts known, 1 not",
                ((Callable<?>) scan.getDeclaredConstructor().newInstance()).call());
        assertThrows(ClassNotFoundException.class, () -> narrow.loadClass("com.google.protobuf.MessageLite"));
    }

    /** Reads a snapshot for texts of several forms. */
    public static final class Scan implements Callable<String> {
        /** The master key of BIP32's first test vector, in the form test networks use. */
        private static final String TPUB =
                "tpubD6NzVbkrYhZ4XgiXtGrdW5XDAPFCL9h7we1vwNCpn8tGbBcgfVYjXyhWo4E1xkh56hjod1RhGjxbaTLV3X4FyWuejifB9jusQ46QzG87VKp";

        /** Makes the job; by reflection. */
        public Scan() {}

        @Override
        public String call() throws IOException {
            List<WatchOnly> texts = List.of(
                    WatchOnly.of("bcrt1qw508d6qejxtdg4y5r3zarvary0c5xw7kygt080"),
                    WatchOnly.of(TPUB),
                    WatchOnly.of("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"));
            try (UtxoSnapshot snapshot = UtxoSnapshot.open(CoreFixtures.path("core-test-chain-110.dat"))) {
                ChainBalance answer = snapshot.balanceOf(texts);
                long known = answer.balances().stream()
                        .filter(WatchedBalance.Known.class::isInstance)
                        .count();
                return answer.utxoSet().coins() + " of " + snapshot.coinCount() + " coins, " + known + " texts known, "
                        + (texts.size() - known) + " not";
            }
        }
    }

    private static final class NarrowLoader extends ClassLoader {
        NarrowLoader() {
            super(RuntimeJarsTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (EXCLUDED.stream().anyMatch(name::startsWith)) {
                throw new ClassNotFoundException(name + " is in a jar that is excluded");
            }
            if (OWN.stream().noneMatch(name::startsWith)) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
