package org.reserves.bitcoinj.compactfilters;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Messages of a stranger: read exactly, or refused with a sentence; nothing else is ever thrown. */
class FilterMessagesProperties {
    private interface Parser {
        Object parse(byte[] payload) throws MisconductException;
    }

    @Property(tries = 1_000, seed = "20261124")
    void noise_isRefusedWithASentence(@ForAll @Size(max = 400) byte[] noise) {
        if (noise.length > 0 && noise.length % 2 == 0) {
            // the only type there is, so that what follows is read too
            noise[0] = 0;
        }
        for (Parser parser :
                List.<Parser>of(FilterMessages::filter, FilterMessages::hashes, FilterMessages::checkpoints)) {
            try {
                parser.parse(noise);
            } catch (MisconductException e) {
                assertTrue(
                        e.getMessage().matches("sent a malformed message \"cf[a-z]+\" of [0-9]+ bytes"),
                        e.getMessage());
            }
        }
    }
}
