package org.reserves.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the examples print has not changed unread. The lines are in {@code src/test/golden}; where a change is meant, run this test with
 * {@code -Dgolden=write}, read the difference as a user would, and commit it.
 */
@ExtendWith(TemporaryOutput.class)
class GoldenOutputTest {
    private static final Path FOLDER = Path.of("src/test/golden");
    private static final Map<String, Printed.Example> EXAMPLES = new TreeMap<>(Map.of(
            "article-audit", ArticleAudit::run,
            "audit-trail", out -> AuditTrail.run(out, List.of()),
            "el-salvador-pledge", ElSalvadorPledge::run,
            "explain-the-table", ExplainTheTable::run,
            "forgone-proceeds", out -> ForgoneProceeds.run(out, List.of()),
            "two-thousand-megawatts", TwoThousandMegawatts::run,
            "verify-reserve", out -> VerifyReserve.run(out, List.of()),
            "what-was-known-bt", out -> WhatWasKnown.run(out, "BT"),
            "what-was-known-us", out -> WhatWasKnown.run(out, "US")));

    @ParameterizedTest
    @MethodSource("names")
    void example_printsWhatWasRead(String name) throws IOException {
        String printed = withoutFolder(Printed.by(EXAMPLES.get(name)));
        Path golden = FOLDER.resolve(name + ".txt");
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(golden, printed);
        }
        assertEquals(
                Files.readString(golden), printed, () -> name + " prints something else; see the Javadoc of this test");
    }

    @Test
    void everyGoldenFile_belongsToAnExample() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertEquals(
                    EXAMPLES.keySet().stream().map(name -> name + ".txt").toList(),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    private static Stream<String> names() {
        return EXAMPLES.keySet().stream();
    }

    /** Where files are written differs from run to run. */
    private static String withoutFolder(String text) throws IOException {
        String folder = TemporaryOutput.folder().toAbsolutePath().normalize().toString();
        return text.replace(folder, "…").replaceAll("\\S*/test[0-9]+/", "…/");
    }
}
