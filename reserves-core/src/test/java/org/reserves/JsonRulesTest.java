package org.reserves;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reserves.internal.ExplicitJson;

/** What every type with a JSON form does, whoever adds it: found by reflection, so that none is forgotten. */
class JsonRulesTest {
    private static final Set<Class<?>> CUT_OR_INVENTED =
            Set.of(int.class, long.class, boolean.class, Integer.class, Long.class, Boolean.class);
    private static final List<Class<?>> TYPES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.reserves").stream()
                    .<Class<?>>map(type -> type.reflect())
                    .toList();

    /** A mapper that sees only an object, as in a list, writes no kind unless the value itself has it. */
    @Test
    void sealedTypes_writeTheirKindThemselves() {
        List<Class<?>> sealed = TYPES.stream()
                .filter(type -> type.isAnnotationPresent(JsonSubTypes.class))
                .toList();
        assertTrue(sealed.size() >= 8, "found only " + sealed);
        Set<String> wrong = new TreeSet<>();
        for (Class<?> type : sealed) {
            JsonTypeInfo info = type.getAnnotation(JsonTypeInfo.class);
            if (info.include() != JsonTypeInfo.As.EXISTING_PROPERTY
                    || !info.property().equals("kind")) {
                wrong.add(type.getSimpleName());
            }
            for (JsonSubTypes.Type subtype :
                    type.getAnnotation(JsonSubTypes.class).value()) {
                if (Stream.concat(methods(type), methods(subtype.value()))
                        .noneMatch(method -> isProperty(method, "kind"))) {
                    wrong.add(subtype.value().getName() + " has no kind");
                }
                if (!subtype.name().matches("[a-z]+(-[a-z]+)*")) {
                    wrong.add(subtype.name() + " is not kebab-case");
                }
            }
        }
        assertEquals(Set.of(), wrong);
    }

    /** Jackson cuts 2.7 to 2, takes 1 for true, and makes a missing number 0 in one version and an error in the other. */
    @Test
    void creators_readNumbersAndBooleansThemselves() {
        Set<String> wrong = new TreeSet<>();
        creators()
                .filter(creator -> Arrays.stream(creator.getParameterTypes()).anyMatch(CUT_OR_INVENTED::contains))
                .forEach(creator -> wrong.add(creator.getDeclaringClass().getName()));
        TYPES.stream()
                .filter(type -> type.isRecord() && type.isAnnotationPresent(ExplicitJson.class))
                .filter(type -> ownCreators(type).findAny().isEmpty())
                .filter(type -> Arrays.stream(type.getRecordComponents())
                        .anyMatch(component -> CUT_OR_INVENTED.contains(component.getType())))
                .forEach(type -> wrong.add(type.getName()));
        assertEquals(Set.of(), wrong);
    }

    /** A creator of one parameter without a mode is one of properties for some mappers and a delegating one for others. */
    @Test
    void creatorsOfOneValue_sayTheirMode() {
        Set<String> wrong = new TreeSet<>();
        creators()
                .filter(creator -> creator.getParameterCount() == 1)
                .filter(creator -> creator.getAnnotation(JsonCreator.class).mode() == JsonCreator.Mode.DEFAULT)
                .filter(creator -> !isNamed(creator.getParameters()[0], creator))
                .forEach(creator -> wrong.add(creator.toString()));
        assertEquals(Set.of(), wrong);
    }

    @Test
    void closedLists_areReadByIdAlone() {
        List<Class<?>> lists = TYPES.stream()
                .filter(Class::isEnum)
                .filter(type -> methods(type).anyMatch(method -> method.isAnnotationPresent(JsonValue.class)))
                .toList();
        assertTrue(lists.size() > 15, "found only " + lists);
        for (Class<?> type : lists) {
            for (Object constant : type.getEnumConstants()) {
                assertListItem(constant, type);
            }
            JsonRoundTrip.assertRefused("0", type, "");
        }
    }

    private static <T> void assertListItem(Object constant, Class<T> type) {
        String id = JsonRoundTrip.written(constant);
        assertTrue(id.matches("\"[a-z0-9]+(-[a-z0-9]+)*\""), id);
        JsonRoundTrip.assertJson(id, type.cast(constant), type);
    }

    private static Stream<Executable> creators() {
        return TYPES.stream().flatMap(JsonRulesTest::ownCreators);
    }

    private static Stream<Executable> ownCreators(Class<?> type) {
        return Stream.<Executable>concat(methods(type), Arrays.stream(type.getDeclaredConstructors()))
                .filter(maker -> maker.isAnnotationPresent(JsonCreator.class));
    }

    private static Stream<Method> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods()).filter(method -> !method.isSynthetic());
    }

    private static boolean isProperty(Method method, String name) {
        JsonProperty property = method.getAnnotation(JsonProperty.class);
        return property != null && property.value().equals(name);
    }

    /** The parameters of a record's own constructor have the annotations of its components. */
    private static boolean isNamed(Parameter parameter, Executable creator) {
        return parameter.isAnnotationPresent(JsonProperty.class)
                || creator.getDeclaringClass().isRecord() && creator instanceof java.lang.reflect.Constructor<?>;
    }
}
