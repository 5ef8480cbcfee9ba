package org.reserves;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.ParametersAreNonnullByDefault;
import org.junit.jupiter.api.Test;

/** The rules of the design that a compiler does not check. */
class ApiRulesTest {
    private static final Set<String> BINARY = Set.of("double", "float", "java.lang.Double", "java.lang.Float");
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.reserves");

    /** From the ground up; a package may use those of the lines before its own, and none beside it. */
    private static final List<Set<String>> LAYERS = List.of(
            Set.of("internal"),
            Set.of("source"),
            Set.of("money"),
            Set.of("figure", "chain"),
            Set.of("supply", "holder", "provenance", "monitoring"),
            Set.of("holding"),
            Set.of("ledger", "mining", "observation"),
            Set.of("rows", "explanation", "promise"),
            Set.of("claims", "audit", "pledge", "verification"),
            Set.of("reading.tie"),
            Set.of("reading.text"),
            Set.of("reading.grammar"),
            Set.of("reading.evidence"),
            Set.of("reading.tables"),
            Set.of("reading.rules"),
            Set.of("reading", "control", "statement"),
            Set.of("report"));

    /** Every two packages: of each pair at most one may use the other. */
    @Test
    void packages_dependInOneDirection() {
        for (int layer = 0; layer < LAYERS.size(); layer++) {
            for (String own : LAYERS.get(layer)) {
                String[] closed = LAYERS.subList(layer, LAYERS.size()).stream()
                        .flatMap(Set::stream)
                        .filter(name -> !name.equals(own))
                        .map(ApiRulesTest::full)
                        .toArray(String[]::new);
                noClasses()
                        .that()
                        .resideInAPackage(full(own))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(closed)
                        .allowEmptyShould(true)
                        .check(CORE);
            }
        }
    }

    @Test
    void publicTypes_haveSimpleNamesOfTheirOwn() {
        assertEquals(List.of(), twice(CORE));
    }

    @Test
    void packages_areAllOfTheDesign() {
        Set<String> designed = LAYERS.stream().flatMap(Set::stream).collect(Collectors.toSet());
        Set<String> unknown = CORE.stream()
                .map(type -> type.getPackageName().replaceFirst("^org\\.reserves\\.?", ""))
                .filter(name -> !designed.contains(name))
                .collect(Collectors.toSet());
        assertEquals(Set.of(), unknown, "place new packages in LAYERS");
    }

    @Test
    void packages_areSmallEnoughToHoldInTheHead() {
        for (JavaPackage pack : CORE.getPackage("org.reserves").getSubpackagesInTree()) {
            long files = pack.getClasses().stream()
                    .filter(type -> !type.isArray() && !type.getName().contains("$"))
                    .count();
            assertTrue(files <= 30 || pack.getName().endsWith(".ledger"), pack.getName() + " has " + files + " files");
        }
    }

    @Test
    void core_hasNoFloatingPoint() {
        DescribedPredicate<JavaClass> binary =
                DescribedPredicate.describe("binary floating point", type -> BINARY.contains(type.getName()));
        noClasses().should().dependOnClassesThat(binary).check(CORE);
        fields().should().notHaveRawType(binary).check(CORE);
        methods().should(notMention(BINARY)).check(CORE);
    }

    @Test
    void core_needsItsTwoAnnotationJarsAndNothingElse() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.reserves..",
                        "java.lang..",
                        "java.math",
                        "java.time..",
                        "java.util..",
                        "java.io",
                        "java.nio.charset",
                        "javax.annotation",
                        "com.fasterxml.jackson.annotation",
                        "")
                .check(CORE);
    }

    @Test
    void core_hasNoClockNoThreadsNoOutput() {
        noClasses().should().callMethod(java.time.LocalDate.class, "now").check(CORE);
        noClasses().should().callMethod(java.time.Instant.class, "now").check(CORE);
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(CORE);
        noClasses().should().accessField(System.class, "out").check(CORE);
        noClasses().should().accessField(System.class, "err").check(CORE);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.logging", "java.util.concurrent..")
                .check(CORE);
        noClasses().should().dependOnClassesThat().areAssignableTo(Thread.class).check(CORE);
        noClasses()
                .should()
                .beAssignableTo(java.io.Serializable.class)
                .check(CORE.that(DescribedPredicate.not(JavaClass.Predicates.assignableTo(Enum.class))
                        .and(DescribedPredicate.not(JavaClass.Predicates.assignableTo(Throwable.class)))));
    }

    @Test
    void staticFields_areFinal() {
        fields().that().areStatic().should().beFinal().check(CORE);
    }

    @Test
    void publicTypes_areFinalOrSealed() {
        List<String> open = CORE.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> !type.isInterface() && !type.isEnum() && !type.isAssignableTo(Throwable.class))
                .filter(type -> !type.getModifiers().contains(JavaModifier.FINAL))
                .map(JavaClass::getName)
                .toList();
        assertEquals(List.of(), open);
    }

    @Test
    void packages_declareThatParametersAreNotNull() {
        for (JavaPackage pack : CORE.getPackage("org.reserves").getSubpackagesInTree()) {
            if (!pack.getClasses().isEmpty()) {
                assertNotNull(
                        pack.tryGetPackageInfo()
                                .flatMap(info -> info.tryGetAnnotationOfType(ParametersAreNonnullByDefault.class))
                                .orElse(null),
                        pack.getName());
            }
        }
    }

    private static ArchCondition<JavaMethod> notMention(Set<String> types) {
        return new ArchCondition<>("not take or return " + types) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Stream.concat(method.getRawParameterTypes().stream(), Stream.of(method.getRawReturnType()))
                        .filter(type -> types.contains(type.getName()))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(method, method.getFullName())));
            }
        };
    }

    static List<String> twice(JavaClasses types) {
        return types.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC) && type.isTopLevelClass())
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName, Collectors.mapping(JavaClass::getName, Collectors.toList())))
                .values()
                .stream()
                .filter(names -> names.size() > 1)
                .map(Object::toString)
                .toList();
    }

    private static String full(String name) {
        return "org.reserves." + name;
    }
}
