package org.reserves;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.junit.jupiter.api.Test;

/** Every way to make a value refuses null by the name of what is missing. */
class NullRulesTest {
    private static final Map<Class<?>, Object> PRIMITIVES = Map.of(
            int.class,
            1,
            long.class,
            1L,
            boolean.class,
            false,
            char.class,
            'a',
            short.class,
            (short) 1,
            byte.class,
            (byte) 1);

    @Test
    void factoriesAndConstructors_refuseNullByName() {
        List<Executable> makers = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.reserves").stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::reflect)
                        .filter(NullRulesTest::isVisible)
                        .flatMap(NullRulesTest::makers)
                        .filter(NullRulesTest::needsSomething)
                        .toList();
        assertTrue(makers.size() > 80, "found only " + makers.size());
        List<String> wrong = new ArrayList<>();
        for (Executable maker : makers) {
            String complaint = complaint(maker);
            if (!complaint.endsWith("must not be null")) {
                wrong.add(maker.getDeclaringClass().getSimpleName() + "." + maker.getName() + ": " + complaint);
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** What is public inside a type that is not, nobody outside can name. */
    private static boolean isVisible(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return Modifier.isPublic(type.getModifiers()) && (outer == null || isVisible(outer));
    }

    private static Stream<Executable> makers(Class<?> type) {
        Stream<Executable> methods = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> !method.isVarArgs()
                        && !(type.isEnum() && method.getName().equals("valueOf")))
                .map(Executable.class::cast);
        return Stream.concat(methods, Arrays.stream(type.getDeclaredConstructors()))
                .filter(maker -> Modifier.isPublic(maker.getModifiers()));
    }

    private static boolean needsSomething(Executable maker) {
        return Arrays.stream(maker.getParameters())
                .anyMatch(parameter ->
                        !parameter.getType().isPrimitive() && !parameter.isAnnotationPresent(Nullable.class));
    }

    private static String complaint(Executable maker) {
        Object[] nothing =
                Arrays.stream(maker.getParameterTypes()).map(PRIMITIVES::get).toArray();
        try {
            if (maker instanceof Constructor<?> constructor) {
                constructor.newInstance(nothing);
            } else {
                ((Method) maker).invoke(null, nothing);
            }
            return "accepted null";
        } catch (InvocationTargetException e) {
            return e.getCause() instanceof NullPointerException npe
                    ? String.valueOf(npe.getMessage())
                    : e.getCause().toString();
        } catch (ReflectiveOperationException e) {
            return e.toString();
        }
    }
}
