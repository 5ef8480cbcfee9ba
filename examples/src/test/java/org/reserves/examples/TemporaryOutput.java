package org.reserves.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.reserves.examples.io.Resources;

/** Lets an example write to a folder of its own for each test, and afterwards where it wrote before. */
final class TemporaryOutput implements BeforeEachCallback, AfterEachCallback {
    private static final String PROPERTY = "reserves.output";

    private String before;

    /** Returns the folder. */
    static Path folder() throws IOException {
        return Resources.output();
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        before = System.getProperty(PROPERTY);
        Path parent = Files.createDirectories(Path.of(before == null ? "target/examples" : before));
        System.setProperty(PROPERTY, Files.createTempDirectory(parent, "test").toString());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (before == null) {
            System.clearProperty(PROPERTY);
        } else {
            System.setProperty(PROPERTY, before);
        }
    }
}
