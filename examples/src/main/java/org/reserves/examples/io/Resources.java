package org.reserves.examples.io;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The data files that ship with the examples, and the folder they write to. */
public final class Resources {
    private static final String FOLDER = "/org/reserves/examples/";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private Resources() {}

    public static <T> T read(String name, Class<T> type) throws IOException {
        try (InputStream in = open(name)) {
            return JSON.readValue(in, type);
        }
    }

    public static InputStream open(String name) throws IOException {
        InputStream in = Resources.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new IOException("data file \"" + name + "\" is not on the class path under " + FOLDER);
        }
        return in;
    }

    public static String json(Object value) throws IOException {
        return JSON.writeValueAsString(value);
    }

    /** Writes a value to the output folder. */
    public static Path write(String name, Object value) throws IOException {
        Path file = output().resolve(name);
        JSON.writeValue(file.toFile(), value);
        return file;
    }

    public static <T> T read(Path file, Class<T> type) throws IOException {
        return JSON.readValue(file.toFile(), type);
    }

    public static Path output() throws IOException {
        return Files.createDirectories(Path.of(System.getProperty("reserves.output", "reserves-output")));
    }
}
