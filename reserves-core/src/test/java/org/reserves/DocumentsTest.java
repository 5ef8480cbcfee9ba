package org.reserves;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents beside the code say of files, versions and packages is so. */
class DocumentsTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(#[^)\\s]*)?\\)");
    private static final Pattern ARTIFACT = Pattern.compile(
            "<groupId>org\\.reserves</groupId>\\s*<artifactId>(reserves-[a-z]+)</artifactId>\\s*<version>([^<]+)</version>");

    private static final Pattern ARTIFACT_OF_PARENT = Pattern.compile(
            "<groupId>org\\.reserves</groupId>\\s*<artifactId>reserves-parent</artifactId>\\s*<version>([^<]+)</version>");

    @Test
    void linksLeadToFiles() throws IOException {
        List<String> dead = new ArrayList<>();
        int followed = 0;
        for (Path document : documents()) {
            Matcher links = LINK.matcher(withoutCode(Files.readString(document)));
            while (links.find()) {
                if (!links.group(1).contains(":")) {
                    followed++;
                    if (!Files.exists(document.resolveSibling(links.group(1)))) {
                        dead.add(document + ": " + links.group(1));
                    }
                }
            }
        }
        assertEquals(List.of(), dead);
        assertTrue(followed > 30, "only " + followed + " links were found");
    }

    @Test
    void versionsAreThatOfTheBuild() throws IOException {
        String version = first(ARTIFACT_OF_PARENT, Files.readString(ROOT.resolve("pom.xml")));
        List<String> others = new ArrayList<>();
        for (Path file : List.of(
                ROOT.resolve("README.md"),
                ROOT.resolve("docs/getting-started.md"),
                Path.of("src/bom/pom.xml"),
                Path.of("pom.xml"),
                ROOT.resolve("reserves-bitcoinj/pom.xml"),
                ROOT.resolve("examples/pom.xml"))) {
            Matcher artifacts = ARTIFACT.matcher(Files.readString(file));
            int found = 0;
            while (artifacts.find()) {
                String said = artifacts.group(2);
                found++;
                if (!said.equals(version) && !said.equals("${project.version}")) {
                    others.add(file + ": " + artifacts.group(1) + " " + said);
                }
            }
            assertTrue(found > 0, file + " names no version");
        }
        assertEquals(List.of(), others);
    }

    @Test
    void billOfMaterials_hasTheAddressAndTheModulesOfTheBuild() throws IOException {
        String parent = Files.readString(ROOT.resolve("pom.xml"));
        String bom = Files.readString(Path.of("src/bom/pom.xml"));
        String home = first(Pattern.compile("<project\\.home>([^<]+)</project\\.home>"), parent);
        assertTrue(bom.contains("<url>" + home + "</url>"), "the bill of materials is at home at " + home);
        assertFalse(bom.replace(home, "").contains("://github.com"), "the bill of materials names another address");
        for (String module : List.of("reserves-core", "reserves-bitcoinj")) {
            assertTrue(parent.contains("<module>" + module + "</module>"), module);
            assertTrue(bom.contains("<artifactId>" + module + "</artifactId>"), module);
        }
    }

    /** The Javadoc of the other module links to the pages of this one by this list. */
    @Test
    void elementList_hasThePackagesThatHavePages() throws IOException {
        Path sources = Path.of("src/main/java");
        String engine = first(
                Pattern.compile("<engine\\.packages>([^<]+)</engine\\.packages>"),
                Files.readString(Path.of("pom.xml")));
        try (Stream<Path> files = Files.walk(sources)) {
            assertEquals(
                    files.filter(file -> file.endsWith("package-info.java"))
                            .map(file -> sources.relativize(file.getParent())
                                    .toString()
                                    .replace('/', '.'))
                            .filter(name -> !List.of(engine.split(":")).contains(name))
                            .sorted()
                            .toList(),
                    Files.readAllLines(ROOT.resolve("reserves-bitcoinj/src/main/javadoc/reserves-core/element-list")));
        }
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        try (Stream<Path> files = Files.list(ROOT)) {
            files.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
        }
        try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
            files.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
        }
        return documents;
    }

    private static String withoutCode(String text) {
        return text.replaceAll("(?s)```.*?```", "").replaceAll("`[^`\n]*`", "");
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertTrue(matcher.find(), pattern.pattern());
        return matcher.group(1);
    }
}
