package org.reserves.reading.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms as dictionaries of English have them. */
class InflectionTest {
    @ParameterizedTest
    @CsvSource({
        "buy,bought buy buying buys",
        "seize,seize seized seizes seizing",
        "trim,trim trimmed trimming trims",
        "empty,emptied empties empty emptying",
        "deploy,deploy deployed deploying deploys",
        "dispatch,dispatch dispatched dispatches dispatching",
        "funnel,funnel funneled funneling funnelled funnelling funnels",
        "transfer,transfer transferred transferring transfers",
        "recover,recover recovered recovering recovers",
        "freeze,freeze freezes freezing froze frozen",
        "go for,go for-goes for-going for-gone for-went for",
        "let go of,let go of-lets go of-letting go of"
    })
    void of_hasAllForms(String verb, String forms) {
        String separator = verb.contains(" ") ? "-" : " ";
        assertEquals(new TreeSet<>(Arrays.asList(forms.split(separator, -1))), new TreeSet<>(Inflection.of(verb)));
    }
}
