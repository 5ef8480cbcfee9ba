package org.reserves.bitcoinj.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.bitcoinj.crypto.internal.CryptoUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.bitcoinj.CoreFixtures;
import org.reserves.bitcoinj.blocks.BlockVerifier;
import org.reserves.bitcoinj.blocks.ChainGrade;
import org.reserves.bitcoinj.blocks.ChainScan;
import org.reserves.bitcoinj.blocks.HeaderChain;
import org.reserves.bitcoinj.blocks.RegtestBlocks;
import org.reserves.bitcoinj.watch.DerivationMonitor;
import org.reserves.chain.Assurance;
import org.reserves.chain.ChainHistory;
import org.reserves.chain.WatchOnly;
import org.reserves.chain.WatchedBalance;
import org.reserves.holding.Holding;
import org.reserves.verification.Declaration;
import org.reserves.verification.Verification;
import org.reserves.verification.Warning;

/** Where coins are missing, it is said where they were looked for, on the set of coins of a real node. */
class SearchLimitTest {
    private static final String REGTEST = "core-regtest/utxo.dat";
    /** The account key of BIP86's test vectors, in the form test networks use. */
    private static final String ACCOUNT =
            "tpubDC8msFGeGuwnKG9Upg7DM2b4DaRqg3CUZa5g8v2SRQ6K4NSkxUgd7HsL2XVWbVm39yBA4LAxysQAm397zwQSQoQgewGiYZqrA9DsP4zbQ1M";
    /** The master key of BIP32's first test vector, in that form. */
    private static final String MASTER =
            "tpubD6NzVbkrYhZ4XgiXtGrdW5XDAPFCL9h7we1vwNCpn8tGbBcgfVYjXyhWo4E1xkh56hjod1RhGjxbaTLV3X4FyWuejifB9jusQ46QzG87VKp";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wpkh([73c5da0a/84h/1h/0h]KEY/<0;1>/*)|child numbers 0 to 1000 were searched",
                "wpkh(KEY/<0;1>/*)#50-80|child numbers 50 to 80 were searched",
                "wpkh(KEY/0/*)|child numbers 0 to 1000 were searched; key tpubDC8msFGe… has /0/* after it and not /<0;1>/*, so it was taken as"
                        + " it stands; where the wallet keeps its change on branch 1, that is not in this text",
                "wpkh(KEY)|key tpubDC8msFGe… has no /* after it and was taken as it stands, as one key; where it is a wallet's, write"
                        + " /<0;1>/* after it",
                "wpkh(MASTER/<0;1>/*)|child numbers 0 to 1000 were searched; key tpubD6NzVbkr… is a master key and was taken as it stands;"
                        + " wallets keep their coins below hardened account keys, which nobody can derive from it: declare the account key",
                "KEY|child numbers 0 to 1000 of the key and of its branches 0 and 1 were searched",
                "wpkh(@0/**) KEY|child numbers 0 to 1000 were searched",
                "0014" + "0707070707070707070707070707070707070707|"
            })
    void shortfalls_sayWhereCoinsWereLookedFor(String text, String notes) {
        String[] parts = text.replace("KEY", ACCOUNT).replace("MASTER", MASTER).split("#", -1);
        WatchOnly watch = WatchOnly.of(parts[0]);
        if (parts.length > 1) {
            watch = watch.range(
                    Integer.parseInt(parts[1].split("-", -1)[0]), Integer.parseInt(parts[1].split("-", -1)[1]));
        }
        Verification result = verify(watch, "3");
        assertEquals(
                "0 BTC found, 3 BTC less than 3 BTC declared" + (notes == null ? "" : "; " + notes),
                result.explanation());
        assertEquals(
                notes == null
                        ? 0
                        : ((WatchedBalance.Known) result.chain().of(watch))
                                .notes()
                                .size(),
                limits(result).size());
        assertTrue(limits(verify(watch, "0")).isEmpty(), "nothing is missing, so nothing has to be said");
    }

    /** The node's own scan found these coins under the keys: expected.json. */
    @ParameterizedTest
    @CsvSource({
        "p2pk-compressed, 68, 5 BTC",
        "p2pk-uncompressed-a, 132, 1.23456789 BTC",
        "p2pk-uncompressed-b, 132, 9.87654321 BTC"
    })
    void coinsAtTheBareKeyOfAnAddress_areTold(String name, int end, String amount) {
        String key = script(name).substring(2, end);
        String hash = HexFormat.of().formatHex(CryptoUtils.sha256hash160(Snapshots.hex(key)));
        WatchOnly address = WatchOnly.of("76a914" + hash + "88ac");
        Verification missing = verify(address, "50");
        assertEquals(
                List.of("\"" + address.text().substring(0, 40) + "…\": the bare public key of this P2PKH script has "
                        + amount + " in 1 coin of its own (P2PK), which are not counted; declare pk(" + key + ") too"),
                limits(missing));
        try (UtxoSnapshot snapshot = open()) {
            Verification both = Declaration.of(Holding.of("SV", "50"))
                    .watching(address)
                    .watching("pk(" + key + ")")
                    .verifyAgainst(snapshot);
            assertTrue(limits(both).isEmpty(), limits(both).toString());
        }
    }

    /** In blocks it is known too, also of what was spent since. */
    @Test
    void blocksTellOfThemToo() {
        String key = script("p2pk-compressed").substring(2, 68);
        WatchOnly address = WatchOnly.of(
                "76a914" + HexFormat.of().formatHex(CryptoUtils.sha256hash160(Snapshots.hex(key))) + "88ac");
        HeaderChain chain = RegtestBlocks.chain();
        ChainHistory history = ChainScan.after(chain, chain.first())
                .run(
                        List.of(address),
                        DerivationMonitor.NONE,
                        tracker -> {
                            while (tracker.tipHeight() < chain.tipHeight()) {
                                tracker.connect(BlockVerifier.full()
                                        .verify(RegtestBlocks.block(chain.hashAt(tracker.tipHeight() + 1))));
                            }
                        },
                        tip -> new ChainGrade(Assurance.UNAUTHENTICATED, List.of("a test")));
        WatchedBalance.Known known = (WatchedBalance.Known) history.atTip().of(address);
        assertEquals(
                List.of(
                        "the bare public key of this P2PKH script was paid 5 BTC in 1 coin of its own (P2PK), which are not"
                                + " counted; declare pk(" + key + ") too"),
                known.notes());
    }

    private static Verification verify(WatchOnly watch, String declared) {
        try (UtxoSnapshot snapshot = open()) {
            return Declaration.of(Holding.of("SV", declared)).watching(watch).verifyAgainst(snapshot);
        }
    }

    private static UtxoSnapshot open() {
        return UtxoSnapshot.open(CoreFixtures.path(REGTEST));
    }

    private static List<String> limits(Verification result) {
        List<String> limits = new ArrayList<>();
        for (Warning warning : result.warnings()) {
            if (warning.kind() == Warning.Kind.SEARCH_LIMIT) {
                limits.add(warning.text());
            }
        }
        return limits;
    }

    private static String script(String name) {
        for (JsonNode script : CoreFixtures.json("core-regtest/expected.json").get("rawScripts")) {
            if (script.get("name").asText().equals(name)) {
                return script.get("script").asText();
            }
        }
        throw new AssertionError(name);
    }
}
