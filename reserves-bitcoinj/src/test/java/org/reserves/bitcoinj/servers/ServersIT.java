package org.reserves.bitcoinj.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reserves.bitcoinj.electrum.Electrum;
import org.reserves.bitcoinj.electrum.ElectrumX;
import org.reserves.bitcoinj.peers.RegtestNode;
import org.reserves.bitcoinj.proven.ServerOptions;
import org.reserves.chain.Assurance;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.ChainEvent;
import org.reserves.chain.ChainHistory;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;
import org.reserves.chain.WatchedBalance;
import org.reserves.monitoring.WatchState;
import org.reserves.monitoring.WatchUpdate;

/** Against a real Electrum server over a real node; what is expected comes from the node's own index. */
class ServersIT {
    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static RegtestNode node;
    private static ElectrumX electrumX;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        node = RegtestNode.start();
        node.mine(110, node.script(0, "pkh"));
        electrumX = ElectrumX.over(node);
    }

    @AfterAll
    static void stop() {
        electrumX.close();
        node.close();
    }

    /** Pays, spends and reorganises; after each step server and node agree, and the headers in the file are used again. */
    @Test
    void balances_followTheNodeThroughPaymentsAndAReorganisation() throws Exception {
        String miner = node.script(0, "pkh");
        String watched = node.script(1, "wpkh");
        String spender = node.script(2, "pkh");
        String paid = node.pay(0, watched, 123_456_789);
        node.pay(0, spender, 50_000_000);
        node.mine(1, RegtestNode.ANYBODY);
        Path headers = folder.resolve("headers.dat");
        ChainHistory first = await(headers, List.of(watched, spender, miner));
        assertEquals(123_456_789, sats(first, watched));
        assertEquals(
                paid,
                first.events().stream()
                        .filter(event -> event.script().equals(watched))
                        .findFirst()
                        .orElseThrow()
                        .txid());
        assertEquals(Assurance.SINGLE_SERVER, first.assurance());

        node.pay(2, watched, 20_000_000);
        node.mine(1, RegtestNode.ANYBODY);
        WatchState state = WatchState.of(first);
        ChainHistory second = await(headers, List.of(watched, spender, miner));
        WatchUpdate added = update(headers, state);
        assertEquals(
                List.of("received " + watched + " 20000000", "spent " + spender + " 50000000"),
                words(added.events(), List.of(watched, spender)));
        assertEquals(List.of(), added.undone());
        assertEquals(143_456_789, sats(second, watched));
        assertEquals(80L * node.tip().height() + 80, Files.size(headers));

        node.reorganise(1, 2, RegtestNode.ANYBODY);
        ChainHistory third = await(headers, List.of(watched, spender, miner));
        assertEquals(123_456_789, sats(third, watched));
        assertEquals(
                node.header(node.tip().height() - 1).hash(),
                third.blocks().at(third.tip().height() - 1).hash());
        assertEquals(second.at(111).balances(), third.at(111).balances());
        WatchUpdate undone = update(headers, added.state());
        assertEquals(
                List.of("received " + watched + " 20000000", "spent " + spender + " 50000000"),
                words(undone.undone(), List.of(watched, spender)));
        assertEquals(List.of(), words(undone.events(), List.of(watched, spender)));
        assertEquals(third.atTip().balances(), undone.balance().balances());
    }

    private static WatchUpdate update(Path headers, WatchState state) {
        try (Servers servers = Servers.of(
                ServerOptions.defaults().headersIn(headers).deadline(DEADLINE).on(Network.REGTEST),
                List.of(Electrum.at(electrumX.address())))) {
            return state.update(servers);
        }
    }

    /** Change goes back to the spender, so that only what left or came for good is compared. */
    private static List<String> words(List<ChainEvent> events, List<String> scripts) {
        return events.stream()
                .filter(event -> scripts.contains(event.script()))
                .filter(event -> !event.script().equals(scripts.get(1)) || event.kind() != ChainEvent.Kind.RECEIVED)
                .map(event -> event.kind().id() + " " + event.script() + " "
                        + event.coin().amount().toSats())
                .sorted()
                .toList();
    }

    /** Waits until the server has the node's tip, and demands that every balance is the node's. */
    private static ChainHistory await(Path headers, List<String> scripts) {
        try (Servers servers = Servers.of(
                ServerOptions.defaults().headersIn(headers).deadline(DEADLINE).on(Network.REGTEST),
                List.of(Electrum.at(electrumX.address())))) {
            for (int i = 0; i < 100; i++) {
                ChainHistory history = servers.historyOf(watching(scripts));
                if (history.tip().hash().equals(node.tip().hash())) {
                    scripts.forEach(script -> assertEquals(node.satsOf(script), sats(history, script), script));
                    assertEquals(List.of(), servers.omissions());
                    assertTrue(servers.proofs() > 0);
                    return history;
                }
                ElectrumX.pause(Duration.ofMillis(200));
            }
        }
        throw new AssertionError("ElectrumX did not follow the node");
    }

    private static List<WatchOnly> watching(List<String> scripts) {
        return new ArrayList<>(scripts.stream().map(WatchOnly::of).toList());
    }

    private static long sats(ChainHistory history, String script) {
        ChainBalance balance = history.atTip();
        return ((WatchedBalance.Known) balance.of(WatchOnly.of(script))).total().toSats();
    }
}
