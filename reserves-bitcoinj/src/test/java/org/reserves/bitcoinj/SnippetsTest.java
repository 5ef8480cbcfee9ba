package org.reserves.bitcoinj;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The code that the documents show of nodes and servers is code: a compiler reads it. */
class SnippetsTest {
    private static final Path ROOT = Path.of(System.getProperty("basedir", "."), "..");
    private static final Pattern BLOCK = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    /** What a snippet may use without saying where it comes from. */
    private static final Map<String, String> GIVEN = new LinkedHashMap<>();

    static {
        GIVEN.put("declaration", "Declaration");
        GIVEN.put("watching", "List<WatchOnly>");
        GIVEN.put("source", "HistorySource");
        GIVEN.put("servers", "Servers");
        GIVEN.put("state", "WatchState");
        GIVEN.put("node", "CoreNode");
        GIVEN.put("block", "ChainBlock");
        GIVEN.put("snapshotBalance", "ChainBalance");
        GIVEN.put("authenticatedSnapshotBalance", "ChainBalance");
        GIVEN.put("minimumWork", "BigInteger");
        GIVEN.put("options", "PeerOptions");
    }

    private static final List<String> PACKAGES = List.of(
            "java.math.BigInteger",
            "java.nio.file.Path",
            "java.time.*",
            "java.util.*",
            "org.reserves.chain.*",
            "org.reserves.monitoring.*",
            "org.reserves.holding.*",
            "org.reserves.verification.*",
            "org.reserves.bitcoinj.blocks.*",
            "org.reserves.bitcoinj.electrum.*",
            "org.reserves.bitcoinj.esplora.*",
            "org.reserves.bitcoinj.peers.*",
            "org.reserves.bitcoinj.proven.*",
            "org.reserves.bitcoinj.rpc.*",
            "org.reserves.bitcoinj.scan.*",
            "org.reserves.bitcoinj.servers.*",
            "org.reserves.bitcoinj.snapshot.*");

    @TempDir
    private Path folder;

    /** @param fewest how many snippets there are at least */
    @ParameterizedTest
    @CsvSource({"README.md, ## Ask a node or a server, 2", "docs/sources.md, # Sources of balances, 1"})
    void snippets_compile(String document, String section, int fewest) throws IOException {
        List<JavaFileObject> files = new ArrayList<>();
        Matcher blocks = BLOCK.matcher(section(Files.readString(ROOT.resolve(document)), section));
        while (blocks.find()) {
            files.add(file("Snippet" + files.size(), blocks.group(1)));
        }
        assertTrue(files.size() >= fewest, document + " has " + files.size() + " snippets");
        StringWriter problems = new StringWriter();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        boolean good = compiler.getTask(
                        problems,
                        null,
                        null,
                        List.of("-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path")),
                        null,
                        files)
                .call();
        assertEquals("", problems.toString());
        assertTrue(good);
    }

    private static String section(String text, String heading) {
        int from = text.indexOf(heading + "\n") < 0 ? text.indexOf(heading) : text.indexOf(heading + "\n");
        assertTrue(from >= 0, "no section " + heading);
        int end = text.indexOf("\n## ", from + heading.length());
        return heading.startsWith("## ") && end >= 0 ? text.substring(from, end) : text.substring(from);
    }

    private static JavaFileObject file(String name, String snippet) {
        List<String> parameters = new ArrayList<>();
        GIVEN.forEach((variable, type) -> {
            String simple = type.replaceAll("<.*", "");
            if (!Pattern.compile("\\b" + simple + "(?:<\\w+>)? " + variable + "\\b")
                    .matcher(snippet)
                    .find()) {
                parameters.add(type + " " + variable);
            }
        });
        StringBuilder code = new StringBuilder();
        PACKAGES.forEach(imported -> code.append("import ").append(imported).append(";\n"));
        code.append("class ")
                .append(name)
                .append(" {\n  void run(")
                .append(String.join(", ", parameters))
                .append(") throws Exception {\n")
                .append(snippet)
                .append("  }\n}\n");
        return new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return code;
            }
        };
    }
}
