package org.reserves.bitcoinj.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.reserves.bitcoinj.electrum.Conduct;
import org.reserves.bitcoinj.electrum.Electrum;
import org.reserves.bitcoinj.electrum.FakeElectrum;
import org.reserves.bitcoinj.proven.ClaimedTransaction;
import org.reserves.bitcoinj.proven.RecordedChain;
import org.reserves.bitcoinj.proven.ServerOptions;
import org.reserves.chain.Assurance;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.ChainHistory;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;

/** Of n servers one is honest, and the others leave out whatever they like: the union is the truth, and every omission is named. */
class ServersProperties {
    private static final RecordedChain CHAIN = RecordedChain.whole();
    private static final ServerOptions OPTIONS =
            ServerOptions.defaults().on(Network.REGTEST).deadline(Duration.ofSeconds(60));

    @Property(tries = 25)
    void union_isTheTruth_whoeverLeavesOutWhat(@ForAll @IntRange(min = 1, max = 5) int count, @ForAll long seed) {
        Random random = new Random(seed);
        int honest = random.nextInt(count);
        List<Forgetful> conducts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            conducts.add(new Forgetful(i == honest ? 0 : random.nextInt(101), random.nextLong()));
        }
        List<FakeElectrum> running = conducts.stream().map(FakeElectrum::with).toList();
        try (Servers servers = Servers.of(
                OPTIONS,
                running.stream().map(server -> Electrum.at(server.address())).toList())) {
            ChainHistory history = servers.historyOf(Truth.addresses());
            requireTruth(history);
            assertEquals(count == 1 ? Assurance.SINGLE_SERVER : Assurance.CROSS_CHECKED, history.assurance());
            assertEquals(expected(running, conducts), named(servers));
            assertEquals(List.of(), servers.failures());
        } finally {
            running.forEach(FakeElectrum::close);
        }
    }

    private static void requireTruth(ChainHistory history) {
        ChainBalance balance = history.atTip();
        for (String country : Truth.countries()) {
            assertEquals(Truth.satsOfCoins(country), Truth.found(balance, country), country);
        }
        Set<String> shown = history.events().stream()
                .map(event -> event.script() + " " + event.txid())
                .collect(Collectors.toSet());
        Set<String> wanted = new HashSet<>();
        for (String script : watchedScripts(history)) {
            CHAIN.history(script).forEach(claim -> wanted.add(script + " " + claim.txid()));
        }
        assertEquals(wanted, shown);
        assertTrue(!shown.isEmpty());
    }

    private static Set<String> watchedScripts(ChainHistory history) {
        return history.watched().stream()
                .flatMap(watched -> watched.scripts().stream())
                .map(script -> script.script())
                .collect(Collectors.toSet());
    }

    private static Set<String> expected(List<FakeElectrum> running, List<Forgetful> conducts) {
        Set<String> left = new HashSet<>();
        for (int i = 0; i < running.size(); i++) {
            for (WatchOnly watch : Truth.addresses()) {
                String script = script(watch);
                for (ClaimedTransaction claim : CHAIN.history(script)) {
                    if (conducts.get(i).forgets(script, claim)) {
                        left.add(running.get(i).address() + " " + watch.text() + " " + claim.txid() + " "
                                + claim.height());
                    }
                }
            }
        }
        return left;
    }

    private static Set<String> named(Servers servers) {
        return servers.omissions().stream()
                .map(omission -> {
                    assertEquals(
                            Truth.root(omission.height()),
                            omission.branch().root(omission.txid()),
                            omission.toString());
                    return omission.server() + " " + omission.script() + " " + omission.txid() + " "
                            + omission.height();
                })
                .collect(Collectors.toSet());
    }

    private static String script(WatchOnly watch) {
        return java.util.HexFormat.of()
                .formatHex(org.reserves.bitcoinj.watch.WatchedScripts.of(watch, Network.REGTEST)
                        .at(0)
                        .get(0));
    }

    /** Leaves out some entries of some histories, and gives the status that fits. */
    private static final class Forgetful extends Conduct {
        private final int percent;
        private final long seed;

        Forgetful(int percent, long seed) {
            super(CHAIN);
            this.percent = percent;
            this.seed = seed;
        }

        boolean forgets(String script, ClaimedTransaction claim) {
            return new Random(seed ^ (script + claim).hashCode()).nextInt(100) < percent;
        }

        @Override
        protected List<ClaimedTransaction> history(String script) {
            return super.history(script).stream()
                    .filter(claim -> !forgets(script, claim))
                    .toList();
        }
    }
}
