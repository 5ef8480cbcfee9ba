package org.reserves;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The module exports what the Javadoc shows: docs/decisions/0007-module-info.md. */
class ModuleTest {
    private static final Path SOURCES = Path.of("src", "main", "java");

    @Test
    void exports_arePackagesThatAreNoEngine() throws IOException {
        Set<String> api = packages();
        api.removeAll(Set.of(found("<engine.packages>(.*)</engine.packages>", Path.of("pom.xml"))
                .iterator()
                .next()
                .split(":")));

        assertEquals(api, found("exports ([a-z.]+);", Path.of("src", "main", "moditect", "module-info.java")));
    }

    private static Set<String> packages() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.endsWith("package-info.java"))
                    .map(file -> SOURCES.relativize(file.getParent()).toString().replace('\\', '/'))
                    .map(folder -> folder.replace('/', '.'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> found(String pattern, Path file) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(file))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
