package org.reserves;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every page of a package shows a sample of code, and each compiles. */
class PackagePagesTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Set<String> NOT_API = Set.of("internal");
    private static final Pattern SAMPLE = Pattern.compile("<pre>\\{@code\n(.*?)\n \\* }</pre>", Pattern.DOTALL);

    /** What a sample may take as given. */
    private static final String GIVEN = "Source article, ReserveTable table, ReserveLedger ledger, ObservationLog log,"
            + " List<TextRow> rows, BalanceSource chain, ChainBlock block, Declaration declaration,"
            + " Verification verification, ControlChecker checker, String signature, PriceSeries series,"
            + " ChainHistory history, HistorySource source";

    @TempDir
    private Path classes;

    @Test
    void samplesCompile() throws IOException {
        TreeMap<String, String> samples = new TreeMap<>();
        List<String> imports = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path page :
                    files.filter(file -> file.endsWith("package-info.java")).toList()) {
                String name = SOURCES.relativize(page.getParent()).toString().replace('/', '.');
                imports.add("import " + name + ".*;");
                if (!NOT_API.contains(page.getParent().getFileName().toString())) {
                    samples.put(name, sample(page));
                }
            }
        }
        assertTrue(samples.size() > 15, samples.keySet().toString());
        List<JavaFileObject> units = new ArrayList<>();
        samples.forEach((name, sample) -> units.add(unit(name, sample, imports)));
        StringWriter errors = new StringWriter();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        boolean compiled = compiler.getTask(
                        errors, null, null, List.of("-proc:none", "-d", classes.toString()), null, units)
                .call();
        assertTrue(compiled, errors.toString());
    }

    private static String sample(Path page) throws IOException {
        Matcher samples = SAMPLE.matcher(Files.readString(page));
        List<String> found = samples.results().map(result -> result.group(1)).toList();
        assertEquals(1, found.size(), page + " has no sample of code, or several");
        return found.get(0).replaceAll("(?m)^ \\* ?", "");
    }

    private static JavaFileObject unit(String packageName, String sample, List<String> imports) {
        String name = "Sample_" + packageName.replace('.', '_');
        String code = String.join("\n", imports)
                + "\nimport static java.math.RoundingMode.*;\nimport java.math.*;\nimport java.time.*;\nimport java.util.*;\n"
                + "import org.reserves.promise.NoVoluntaryAccumulation.Donations;\n"
                + "class " + name + " { void run(" + given(sample) + ") throws Exception {\n" + sample + "\n} }\n";
        return new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return code;
            }
        };
    }

    /** Leaves out what the sample makes itself. */
    private static String given(String sample) {
        return Stream.of(GIVEN.split(", "))
                .filter(given -> !Pattern.compile("\\b" + given.substring(given.lastIndexOf(' ') + 1) + " =")
                        .matcher(sample)
                        .find())
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }
}
