package org.reserves.bitcoinj.watch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bitcoinj.base.BitcoinNetwork;
import org.bitcoinj.crypto.ChildNumber;
import org.bitcoinj.crypto.DeterministicKey;
import org.bitcoinj.crypto.HDKeyDerivation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reserves.bitcoinj.watchlist.WatchPlan;
import org.reserves.chain.Network;
import org.reserves.chain.ScanCancelledException;
import org.reserves.chain.WatchOnly;

/** Many scripts at once: the same as one by one, in order, each key once, and ended when the caller wants. */
class DerivationTest {
    /** The master key of BIP32's first test vector. */
    private static final String XPUB =
            "xpub661MyMwAqRbcFtXgS5sYJABqqG9YLmC4Q1Rdap9gSE8NqtwybGhePY2gZ29ESFjqJoCu1Rupje8YtGqsefD265TMg7usUDFdp6W1EGMcet8";

    /** bitcoinj derives each key on its own. */
    @ParameterizedTest
    @ValueSource(ints = {0, 200, 2_147_483_000})
    void over_derivesTheKeysThatBitcoinjDerives(int first) {
        DeterministicKey parent = DeterministicKey.deserializeB58(XPUB, BitcoinNetwork.MAINNET);
        List<List<byte[]>> scripts = scripts("pk(" + XPUB + "/*)").over(first, first + 600, DerivationMonitor.NONE);
        assertEquals(601, scripts.size());
        for (int i = 0; i <= 600; i += 75) {
            byte[] key = HDKeyDerivation.deriveChildKey(parent, new ChildNumber(first + i, false))
                    .getPubKey();
            byte[] script = scripts.get(i).get(0);
            assertArrayEquals(key, Arrays.copyOfRange(script, 1, 34));
        }
    }

    @Test
    void plan_keepsTheOrderOfTextsAndNumbers() {
        List<WatchOnly> texts = List.of(
                WatchOnly.of("wpkh(" + XPUB + "/1/*)").range(300, 900),
                WatchOnly.of("sh(wpkh(" + XPUB + "/1/*))").range(0, 700),
                WatchOnly.of("tr(" + XPUB + "/<0;1>/*)").range(255, 257));
        Set<String> expected = new LinkedHashSet<>();
        for (WatchOnly text : texts) {
            WatchedScripts scripts = WatchedScripts.of(text, Network.MAIN);
            int last = java.util.Objects.requireNonNull(text.range()).last();
            for (int i = java.util.Objects.requireNonNull(text.range()).first(); i <= last; i++) {
                scripts.at(i).forEach(script -> expected.add(HexFormat.of().formatHex(script)));
            }
        }
        List<String> planned = WatchPlan.of(Network.MAIN, texts).scripts().stream()
                .map(HexFormat.of()::formatHex)
                .toList();
        assertEquals(new ArrayList<>(expected), planned);
    }

    @Test
    void childKeys_areDerivedOnceForAllScripts() {
        ChildKeys keys = new ChildKeys(0, 3);
        ParentKey parent = ExtendedKey.parse(XPUB, Network.MAIN).key();
        ParentKey same = ExtendedKey.parse(XPUB, Network.MAIN).key();
        assertEquals(parent, same);
        assertSame(keys.of(parent), keys.of(same));
    }

    /** Keys by hand: so many parents by five numbers, whatever number of scripts is made of each key. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pkh(XPUB/*)                                  | 1 | 5
            combo(XPUB/*)                                | 4 | 5
            XPUB                                         | 12 | 15
            wsh(sortedmulti(1,XPUB/0/*,XPUB/1/*))        | 1 | 10
            tr(XPUB/0/*,{pk(XPUB/0/*),pk(XPUB/0/*)})     | 1 | 5
            wpkh(XPUB/<0;1>/*)                           | 2 | 10
            """)
    void scripts_takeOneDerivationAChildKeyWhateverTheirKinds(String text, int scriptsANumber, int derived) {
        ChildKeys keys = new ChildKeys(7, 5);
        WatchedScripts scripts = scripts(text.replace("XPUB", XPUB));
        for (int number = 7; number < 12; number++) {
            assertEquals(scriptsANumber, scripts.at(keys, number).size());
        }
        assertEquals(derived, keys.derived());
    }

    @Test
    void monitor_hearsOfEveryNumberAndEndsTheDerivation() {
        List<Long> heard = Collections.synchronizedList(new ArrayList<>());
        WatchPlan.of(Network.MAIN, List.of(WatchOnly.of("wpkh(" + XPUB + "/*)").range(0, 9_999)), (done, total) -> {
            assertEquals(10_000, total);
            heard.add(done);
        });
        assertEquals(10_000, heard.get(heard.size() - 1));
        assertEquals(heard.stream().sorted().toList(), heard);

        List<WatchOnly> million = List.of(WatchOnly.of("wpkh(" + XPUB + "/*)").range(0, 999_999));
        IllegalStateException stop = new IllegalStateException("enough");
        IllegalStateException thrown = assertThrows(
                IllegalStateException.class,
                () -> WatchPlan.of(Network.MAIN, million, (done, total) -> {
                    assertTrue(done < total);
                    throw stop;
                }));
        assertSame(stop, thrown);
    }

    @Test
    void interrupt_endsTheDerivation() {
        List<WatchOnly> million = List.of(WatchOnly.of("wpkh(" + XPUB + "/*)").range(0, 999_999));
        Thread.currentThread().interrupt();
        ScanCancelledException e =
                assertThrows(ScanCancelledException.class, () -> WatchPlan.of(Network.MAIN, million));
        assertTrue(Thread.interrupted(), "the interrupt is kept for the caller");
        assertTrue(
                e.getMessage()
                        .matches("scan was cancelled after the scripts of \\d+ of 1000000 child numbers were derived;"
                                + " .*"),
                e.getMessage());
    }

    @Test
    void threads_endWithTheDerivation() throws InterruptedException {
        scripts("wpkh(" + XPUB + "/*)").over(0, 2_000, DerivationMonitor.NONE);
        for (int i = 0; i < 100 && derivingThreads(); i++) {
            Thread.sleep(20);
        }
        assertFalse(derivingThreads());
    }

    /** Twelve scripts a number, of which none repeats: three branches by four types. */
    @Test
    void plan_ofABareKeyWithAGapLimitBeginsWithTwentyNumbers() {
        WatchPlan plan = WatchPlan.of(Network.MAIN, List.of(WatchOnly.of(XPUB).gapLimit(20)));
        assertEquals(20 * 12, plan.scripts().size());
        assertFalse(plan.extendPast(place -> false));
        assertTrue(plan.extendPast(place -> place == 5));
        assertEquals(1001 * 12, plan.scripts().size());
        assertFalse(plan.extendPast(place -> place == 5));
        assertEquals(
                50 * 12,
                WatchPlan.of(Network.MAIN, List.of(WatchOnly.of(XPUB).gapLimit(50)))
                        .scripts()
                        .size());
        assertEquals(
                1001 * 12,
                WatchPlan.of(Network.MAIN, List.of(WatchOnly.of(XPUB)))
                        .scripts()
                        .size());
        assertEquals(
                1001 * 12,
                WatchPlan.ofOnePass(Network.MAIN, List.of(WatchOnly.of(XPUB).gapLimit(20)), DerivationMonitor.NONE)
                        .scripts()
                        .size());
    }

    private static boolean derivingThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.isAlive() && thread.getName().equals("reserves-scripts"));
    }

    private static WatchedScripts scripts(String text) {
        return WatchedScripts.of(WatchOnly.of(text), Network.MAIN);
    }
}
