package org.reserves.holder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SovereignProperties {
    @Property(seed = "20250528", tries = 2_000)
    void of_readsOrRefusesAnyText(@ForAll String text) {
        check(text);
    }

    @Property(seed = "20250528", tries = 3_000)
    void of_readsOrRefusesTextThatLooksRight(@ForAll("nearlyCodes") String text) {
        check(text);
    }

    @Provide
    Arbitrary<String> nearlyCodes() {
        return Arbitraries.strings().withChars("AEGSTUXaegstux012-_ ").ofMaxLength(7);
    }

    private static void check(String text) {
        try {
            Sovereign read = Sovereign.of(text);
            assertEquals(text, read.code());
            assertEquals(read, Sovereign.of(read.toString()));
            assertEquals(text.substring(0, 2), read.country().code());
        } catch (IllegalArgumentException refused) {
            assertTrue(refused.getMessage().startsWith("sovereign code \""), refused.getMessage());
        }
    }
}
