package org.reserves.bitcoinj.watch;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;

/** Any text is read to scripts or refused with the documented exception. */
class WatchedScriptsProperties {
    private static final String KEY = "02c6047f9441ed7d6d3045406e95c07cd85c778e4b8cef3ca7abac09b95c709ee5";

    @Property(seed = "20250528", tries = 2_000)
    void of_readsOrRefusesAnyText(@ForAll String text, @ForAll Network network) {
        check(text, network);
    }

    @Property(seed = "20250528", tries = 8_000)
    void of_readsOrRefusesDescriptorsThatLookRight(@ForAll("nearlyDescriptors") String text, @ForAll Network network) {
        check(text, network);
    }

    @Provide
    Arbitrary<String> nearlyDescriptors() {
        Arbitrary<String> parts = Arbitraries.of(
                "wsh(",
                "sh(",
                "pkh(",
                "wpkh(",
                "tr(",
                "multi(",
                "sortedmulti(",
                "combo(",
                "addr(",
                "raw(",
                "pk(",
                ")",
                ")",
                ",",
                "2",
                "1",
                KEY,
                "[d34db33f/44h/0'/0]",
                "/<0;1>/*",
                "/*",
                "/2147483648",
                "#89f8spxm",
                "xpub",
                "6a",
                "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
                "{",
                "}",
                "and_v(",
                "v:pk(",
                "or_d(",
                "thresh(2,",
                "multi_a(1,",
                "sortedmulti_a(1,",
                "musig(",
                "older(144)",
                "tr(" + KEY + ",",
                "wpkh(@0/**)",
                "@1/<0;1>/*",
                "bitcoin:",
                "[\"",
                "{ \"xpub\": ",
                "-[p2sh]",
                " ",
                "é");
        return Combinators.combine(
                        parts.list().ofMaxSize(8), Arbitraries.strings().ascii().ofMaxLength(3))
                .as((list, end) -> String.join("", list) + end);
    }

    private static void check(String text, Network network) {
        try {
            WatchedScripts watched = WatchedScripts.of(WatchOnly.of(text), network);
            assertFalse(watched.at(7).isEmpty());
        } catch (IllegalArgumentException refused) {
            assertNotNull(refused.getMessage());
        }
    }
}
