package org.reserves.bitcoinj;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rules of the design that a compiler does not check, for this module; the twin of core's. */
class AdapterRulesTest {
    private static final JavaClasses BOTH_MODULES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.reserves");
    private static final JavaClasses ADAPTER = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.reserves.bitcoinj");

    /** From the ground up; a package may use those of the lines before its own, and none beside it. */
    private static final List<Set<String>> LAYERS = List.of(
            Set.of("network", "curve", "json"),
            Set.of("miniscript"),
            Set.of("watch"),
            Set.of("watchlist"),
            Set.of("blocks"),
            Set.of("scan", "filters"),
            Set.of("snapshot", "proven", "compactfilters"),
            Set.of("blockfiles", "peers", "rpc", "electrum", "esplora"),
            Set.of("servers"),
            Set.of("control"));

    /** Every two packages: of each pair at most one may use the other. */
    @Test
    void packages_dependInOneDirection() {
        for (int layer = 0; layer < LAYERS.size(); layer++) {
            for (String own : LAYERS.get(layer)) {
                String[] closed = LAYERS.subList(layer, LAYERS.size()).stream()
                        .flatMap(Set::stream)
                        .filter(name -> !name.equals(own))
                        .map(AdapterRulesTest::full)
                        .toArray(String[]::new);
                noClasses()
                        .that()
                        .resideInAPackage(full(own))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(closed)
                        .allowEmptyShould(true)
                        .check(ADAPTER);
            }
        }
    }

    @Test
    void packages_areAllOfTheDesign() {
        Set<String> designed = LAYERS.stream().flatMap(Set::stream).collect(Collectors.toSet());
        Set<String> unknown = ADAPTER.stream()
                .map(type -> type.getPackageName().replaceFirst("^org\\.reserves\\.bitcoinj\\.?", ""))
                .filter(name -> !designed.contains(name))
                .collect(Collectors.toSet());
        assertEquals(Set.of(), unknown, "place new packages in LAYERS");
    }

    @Test
    void packages_areSmallEnoughToHoldInTheHead() {
        for (JavaPackage pack : ADAPTER.getPackage("org.reserves.bitcoinj").getSubpackagesInTree()) {
            long files = pack.getClasses().stream()
                    .filter(type -> !type.isArray() && !type.getName().contains("$"))
                    .count();
            assertTrue(files <= 30, pack.getName() + " has " + files + " files");
        }
    }

    /** In both modules together. */
    @Test
    void publicTypes_haveSimpleNamesOfTheirOwn() {
        List<List<String>> twice = BOTH_MODULES.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC) && type.isTopLevelClass())
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName, Collectors.mapping(JavaClass::getName, Collectors.toList())))
                .values()
                .stream()
                .filter(names -> names.size() > 1)
                .toList();
        assertEquals(List.of(), twice);
    }

    private static String full(String name) {
        return "org.reserves.bitcoinj." + name + "..";
    }
}
