package org.reserves.bitcoinj.control;

import fr.acinq.bitcoin.PublicKey;
import javax.annotation.Nullable;

/** The optional dependency: whether it is there, and what to add where it is not. */
final class KmpLibrary {
    private static final String REMEDY = "add fr.acinq.bitcoin:bitcoin-kmp-jvm:0.30.0 and"
            + " fr.acinq.secp256k1:secp256k1-kmp-jni-jvm-linux:0.23.0 (on Windows secp256k1-kmp-jni-jvm-mingw:0.23.0;"
            + " on macOS bitcoin-kmp-jvm:0.29.0 with secp256k1-kmp-jni-jvm-darwin:0.22.0)";

    private static final int UNCOMPRESSED = 65;

    private KmpLibrary() {}

    /**
     * Refuses to go on without the library.
     *
     * @throws IllegalStateException if the interpreter or the native library for this platform is missing
     */
    static void require() {
        try {
            Class.forName("fr.acinq.bitcoin.Script", false, KmpLibrary.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            throw new IllegalStateException(
                    "checking signatures needs the library bitcoin-kmp, which is not on the class path; " + REMEDY, e);
        }
        try {
            if (Native.works()) {
                return;
            }
        } catch (LinkageError | RuntimeException e) {
            throw missing(e);
        }
        throw missing(null);
    }

    private static IllegalStateException missing(@Nullable Throwable cause) {
        return new IllegalStateException(
                "checking signatures needs the native library secp256k1 for " + System.getProperty("os.name") + " on "
                        + System.getProperty("os.arch") + ", which cannot be loaded; " + REMEDY,
                cause);
    }

    /** A class of its own, so that nothing is linked before it is known to be there. */
    private static final class Native {
        static boolean works() {
            return PublicKey.Generator.toUncompressedBin().length == UNCOMPRESSED;
        }
    }
}
