package org.reserves;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reserves.holding.AmountLimit;
import org.reserves.supply.SupplyLimit;

/** Whoever has a {@link LocalDate} need not print it, and whoever has a text need not parse it. */
class DayRulesTest {
    private static final List<String> PACKAGES =
            List.of("source", "money", "supply", "holder", "provenance", "holding", "mining");

    @Test
    void everyDay_isTakenAsLocalDateAndAsText() {
        List<Method> methods = PACKAGES.stream()
                .flatMap(name -> new ClassFileImporter()
                                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                                .importPackages("org.reserves." + name)
                                .stream())
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                // engine, not for callers
                .filter(type -> !type.isEquivalentTo(SupplyLimit.class) && !type.isEquivalentTo(AmountLimit.class))
                .flatMap(type -> Arrays.stream(type.reflect().getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> Arrays.asList(method.getParameterTypes()).contains(LocalDate.class))
                .toList();
        assertTrue(methods.size() > 7, "found only " + methods);
        assertEquals(
                List.of(), methods.stream().filter(method -> !hasTwin(method)).toList());
    }

    /** A date of several forms has its text form under {@code parse}. */
    private static boolean hasTwin(Method method) {
        Class<?>[] wanted = Arrays.stream(method.getParameterTypes())
                .map(type -> type == LocalDate.class ? String.class : type)
                .toArray(Class<?>[]::new);
        return Arrays.stream(method.getDeclaringClass().getDeclaredMethods())
                .filter(other -> other.getName().equals(method.getName())
                        || other.getName().equals("parse"))
                .anyMatch(other -> Arrays.equals(other.getParameterTypes(), wanted));
    }
}
