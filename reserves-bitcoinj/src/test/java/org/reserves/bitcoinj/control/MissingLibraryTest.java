package org.reserves.bitcoinj.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an application sees that did not add the optional dependencies. */
class MissingLibraryTest {
    private static final String REMEDY = "; add fr.acinq.bitcoin:bitcoin-kmp-jvm:0.30.0 and"
            + " fr.acinq.secp256k1:secp256k1-kmp-jni-jvm-linux:0.23.0 (on Windows secp256k1-kmp-jni-jvm-mingw:0.23.0;"
            + " on macOS bitcoin-kmp-jvm:0.29.0 with secp256k1-kmp-jni-jvm-darwin:0.22.0)";

    @Test
    void withoutTheInterpreter_coordinatesAreNamed() throws Exception {
        assertEquals(
                "checking signatures needs the library bitcoin-kmp, which is not on the class path" + REMEDY,
                refusalWithout("bitcoin-kmp", "secp256k1"));
    }

    @Test
    void withoutTheNativeLibrary_coordinatesAreNamed() throws Exception {
        String refusal = refusalWithout("secp256k1-kmp-jni");
        assertTrue(refusal.startsWith("checking signatures needs the native library secp256k1 for "), refusal);
        assertTrue(refusal.endsWith(", which cannot be loaded" + REMEDY), refusal);
    }

    /** The error names what the build was tested with. */
    @Test
    void versions_areThoseOfTheBuild() throws IOException {
        String pom = Files.readString(Path.of(System.getProperty("basedir", "."), "..", "pom.xml"));
        assertTrue(pom.contains("<bitcoin-kmp.version>0.30.0<"));
        assertTrue(pom.contains("<secp256k1-kmp.version>0.23.0<"));
    }

    private static String refusalWithout(String... jars) throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            String name = Path.of(entry).getFileName().toString();
            if (!name.isEmpty() && List.of(jars).stream().noneMatch(name::startsWith)) {
                urls.add(Path.of(entry).toUri().toURL());
            }
        }
        try (URLClassLoader loader =
                new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Class<?> checker = loader.loadClass("org.reserves.bitcoinj.control.SignedMessageChecker");
            Class<?> network = loader.loadClass("org.reserves.chain.Network");
            Method on = checker.getMethod("on", network);
            Object main = network.getEnumConstants()[0];
            Throwable refusal = assertThrows(InvocationTargetException.class, () -> on.invoke(null, main))
                    .getCause();
            assertEquals(IllegalStateException.class, refusal.getClass());
            return String.valueOf(refusal.getMessage());
        }
    }
}
