package org.reserves.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The programs of the documents compile, run in a virtual machine of their own, and print what the documents say. */
class CookbookTest {
    private static final Path DOCUMENTS = Path.of("../docs");
    private static final Path RESOURCES = Path.of("src/main/resources/org/reserves/examples");
    private static final Pattern BLOCK = Pattern.compile("```(\\w+)(?: (\\S+))?\n(.*?)\n```", Pattern.DOTALL);
    private static final int MOST_LINES = 30;
    private static final int JOBS = 15;

    /** A program of a document, and what it is said to print. */
    record Recipe(String document, String file, String code, String prints) {
        @Override
        public String toString() {
            return document + ": " + file;
        }
    }

    @TempDir
    private Path folder;

    @Test
    void cookbook_hasTheJobsUsersHave() throws IOException {
        assertEquals(JOBS, recipes("cookbook.md").size());
    }

    @ParameterizedTest
    @MethodSource("allRecipes")
    void program_printsWhatTheDocumentSays(Recipe recipe) throws IOException, InterruptedException {
        long lines =
                recipe.code.lines().filter(line -> !line.startsWith("import ")).count();
        assertTrue(recipe.document.startsWith("getting") || lines <= MOST_LINES, recipe + " has " + lines + " lines");
        writeFiles(recipe.document);
        String classPath = System.getProperty("java.class.path");
        Path source = folder.resolve(recipe.file);
        StringWriter errors = new StringWriter();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options = List.of("-proc:none", "-cp", classPath, "-d", folder.toString());
            boolean compiled = compiler.getTask(errors, files, null, options, null, files.getJavaFileObjects(source))
                    .call();
            assertTrue(compiled, errors.toString());
        }
        assertEquals(recipe.prints, run(source.getFileName().toString().replace(".java", ""), classPath));
    }

    private String run(String program, String classPath) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(
                        java.toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dstdout.encoding=UTF-8",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        folder + System.getProperty("path.separator") + absolute(classPath),
                        program)
                .directory(folder.toFile())
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        process.getInputStream().transferTo(printed);
        assertTrue(process.waitFor(1, TimeUnit.MINUTES));
        String text = printed.toString(StandardCharsets.UTF_8);
        assertEquals(0, process.exitValue(), text);
        return text.strip();
    }

    private static String absolute(String classPath) {
        String separator = System.getProperty("path.separator");
        List<String> entries = new ArrayList<>();
        for (String entry : classPath.split(Pattern.quote(separator))) {
            entries.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(separator, entries);
    }

    /** The named files of a document, and the small test chain of the examples. */
    private void writeFiles(String document) throws IOException {
        Matcher blocks = BLOCK.matcher(Files.readString(DOCUMENTS.resolve(document)));
        while (blocks.find()) {
            if (blocks.group(2) != null) {
                Path file = folder.resolve(blocks.group(2));
                Files.createDirectories(file.getParent());
                Files.writeString(file, blocks.group(3) + "\n");
            }
        }
        Files.copy(RESOURCES.resolve("regtest-utxo.dat"), folder.resolve("utxo.dat"));
        Path blocksFolder = Files.createDirectory(folder.resolve("blocks"));
        Files.copy(RESOURCES.resolve("regtest-blocks/xor.dat"), blocksFolder.resolve("xor.dat"));
        try (InputStream packed =
                        new GZIPInputStream(Files.newInputStream(RESOURCES.resolve("regtest-blocks/blk00000.dat.gz")));
                OutputStream unpacked = Files.newOutputStream(blocksFolder.resolve("blk00000.dat"))) {
            packed.transferTo(unpacked);
        }
    }

    private static Stream<Recipe> allRecipes() throws IOException {
        return Stream.concat(recipes("getting-started.md").stream(), recipes("cookbook.md").stream());
    }

    /** Each program, with the next block of text as what it prints. */
    private static List<Recipe> recipes(String document) throws IOException {
        List<Recipe> recipes = new ArrayList<>();
        Matcher blocks = BLOCK.matcher(Files.readString(DOCUMENTS.resolve(document)));
        String file = null;
        String code = null;
        while (blocks.find()) {
            if (blocks.group(1).equals("java")) {
                file = blocks.group(2);
                code = blocks.group(3);
            } else if (blocks.group(1).equals("text") && file != null && code != null) {
                recipes.add(new Recipe(document, file, code, blocks.group(3).strip()));
                file = null;
            }
        }
        return recipes;
    }
}
