package org.reserves.bitcoinj.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reserves.bitcoinj.blocks.BlockHeader;
import org.reserves.bitcoinj.electrum.Conduct;
import org.reserves.bitcoinj.electrum.Electrum;
import org.reserves.bitcoinj.electrum.FakeElectrum;
import org.reserves.bitcoinj.proven.RecordedChain;
import org.reserves.bitcoinj.proven.ServerOptions;
import org.reserves.bitcoinj.watch.WatchedScripts;
import org.reserves.chain.Assurance;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.ChainBlock;
import org.reserves.chain.Coin;
import org.reserves.chain.Network;
import org.reserves.chain.ScriptBalance;
import org.reserves.chain.WatchOnly;
import org.reserves.chain.WatchedBalance;
import org.reserves.money.Btc;

/** Servers that go on from an authenticated balance: what it has must not be lost, and the grade says what rests on whom. */
class ServersOpeningTest {
    private static final ServerOptions OPTIONS = ServerOptions.defaults()
            .on(Network.REGTEST)
            .deadline(Duration.ofSeconds(30))
            .patience(Duration.ofSeconds(10));
    /** Any key will do, nobody paid its children. */
    private static final WatchOnly KEY = WatchOnly.of(
            "wpkh(tpubD6NzVbkrYhZ4XgiXtGrdW5XDAPFCL9h7we1vwNCpn8tGbBcgfVYjXyhWo4E1xkh56hjod1RhGjxbaTLV3X4FyWuejifB9jusQ46QzG87VKp/0/*)");

    @Test
    void coinsFarBeyondTheGap_stay() {
        try (FakeElectrum honest = FakeElectrum.with(new Conduct(RecordedChain.whole()));
                Servers servers = Servers.of(OPTIONS, List.of(Electrum.at(honest.address())))) {
            ChainBalance opening = opening(150, 1_500, 150);
            ChainBalance later = servers.rollForward(opening).atTip();
            assertEquals(Btc.of(7), later.of(KEY).total());
            assertEquals(Assurance.SINGLE_SERVER, later.assurance());
            assertEquals(
                    "the coins after " + opening.block() + " are authenticated: made up",
                    later.grounds().get(0));
            assertTrue(
                    later.grounds()
                            .get(1)
                            .startsWith(
                                    "after that block the answer rests on servers: each of the 0 transactions shown"),
                    later.grounds().toString());
        }
    }

    @Test
    void coinsYoungerThanTheirBlock_areRefused() {
        try (FakeElectrum honest = FakeElectrum.with(new Conduct(RecordedChain.whole()));
                Servers servers = Servers.of(OPTIONS, List.of(Electrum.at(honest.address())))) {
            ChainBalance opening = opening(150, 1_500, 151);
            assertEquals(
                    "balance to go on from has the coin \"" + "11".repeat(32)
                            + ":0\" of height 151, which is younger than its block, " + opening.block()
                            + "; ask its source again",
                    assertThrows(BalanceUnavailableException.class, () -> servers.rollForward(opening))
                            .getMessage());
        }
    }

    private static ChainBalance opening(int height, int number, int coinHeight) {
        String script = HexFormat.of()
                .formatHex(WatchedScripts.of(KEY, Network.REGTEST).at(number).get(0));
        return new ChainBalance(
                ChainBlock.of(
                                Network.REGTEST,
                                BlockHeader.of(RecordedChain.whole().header(height), 0)
                                        .hash())
                        .atHeight(height),
                Assurance.AUTHENTICATED,
                List.of("made up"),
                null,
                List.of(new WatchedBalance.Known(
                        KEY,
                        List.of(new ScriptBalance(
                                script,
                                "a script",
                                List.of(new Coin("11".repeat(32), 0, Btc.of(7), coinHeight, false, true)))),
                        1_521)));
    }
}
