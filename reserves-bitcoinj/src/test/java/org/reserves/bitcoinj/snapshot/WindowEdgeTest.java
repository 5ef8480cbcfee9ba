package org.reserves.bitcoinj.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.Coin;
import org.reserves.chain.WatchOnly;
import org.reserves.chain.WatchedBalance;
import org.reserves.money.Btc;

/** Coins are looked up later than they are read; none may be lost or change its transaction where the window moves in between. */
class WindowEdgeTest {
    private static final int GROUPS = 40;
    private static final int COINS_OF_A_GROUP = 200;

    /** The pipe gives 8 kB at once, so the window moves about once in two groups of 5 kB, most often inside of one. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 64, 65})
    void scan_findsEveryWatchedCoinWhereTheWindowMoves(int oneIn) {
        List<String> groups = new ArrayList<>();
        List<WatchOnly> watched = new ArrayList<>();
        List<Coin> expected = new ArrayList<>();
        for (int i = 0; i < GROUPS; i++) {
            String txid = "%02x".formatted(i + 1);
            String[] coins = new String[COINS_OF_A_GROUP];
            for (int vout = 0; vout < COINS_OF_A_GROUP; vout++) {
                String hash = "%040x".formatted(i * COINS_OF_A_GROUP + vout + 1);
                coins[vout] = Snapshots.coin("%02x".formatted(vout), "00" + hash);
                if ((i * COINS_OF_A_GROUP + vout) % oneIn == 0) {
                    watched.add(WatchOnly.of("76a914" + hash + "88ac"));
                    expected.add(new Coin(txid.repeat(32), vout, Btc.ofSats(1), 1, false, true));
                }
            }
            groups.add(Snapshots.group(txid, coins));
        }
        byte[] file = Snapshots.regtest(GROUPS * COINS_OF_A_GROUP, groups.toArray(String[]::new));
        assertEquals(expected, coins(scan(file, watched)));
    }

    private static ChainBalance scan(byte[] file, List<WatchOnly> watched) {
        InputStream pipe = new FilterInputStream(new ByteArrayInputStream(file)) {
            @Override
            public int available() {
                return 0;
            }
        };
        try (UtxoSnapshot snapshot = UtxoSnapshot.open(Channels.newChannel(pipe), SnapshotOptions.defaults())) {
            return snapshot.balanceOf(watched);
        }
    }

    private static List<Coin> coins(ChainBalance answer) {
        return answer.balances().stream()
                .map(balance -> assertInstanceOf(WatchedBalance.Known.class, balance))
                .flatMap(balance -> balance.scripts().stream())
                .flatMap(script -> script.coins().stream())
                .toList();
    }
}
