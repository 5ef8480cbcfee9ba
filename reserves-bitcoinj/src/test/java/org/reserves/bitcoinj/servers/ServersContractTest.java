package org.reserves.bitcoinj.servers;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.reserves.bitcoinj.contract.HistorySourceContract;
import org.reserves.bitcoinj.electrum.Conduct;
import org.reserves.bitcoinj.electrum.Electrum;
import org.reserves.bitcoinj.electrum.FakeElectrum;
import org.reserves.bitcoinj.proven.ClaimedTransaction;
import org.reserves.bitcoinj.proven.RecordedChain;
import org.reserves.bitcoinj.proven.ServerOptions;
import org.reserves.chain.HistorySource;
import org.reserves.chain.Network;

/** Two servers, of which one leaves out every second event: what they prove together keeps the promises of a source. */
class ServersContractTest extends HistorySourceContract {
    private static final ServerOptions OPTIONS =
            ServerOptions.defaults().on(Network.REGTEST).deadline(Duration.ofSeconds(60));
    private static FakeElectrum honest;
    private static FakeElectrum forgetful;

    @BeforeAll
    static void listen() {
        honest = FakeElectrum.with(new Conduct(RecordedChain.whole()));
        forgetful = FakeElectrum.with(new Conduct(RecordedChain.whole()) {
            @Override
            protected List<ClaimedTransaction> history(String script) {
                return super.history(script).stream()
                        .filter(claim -> claim.txid().hashCode() % 2 == 0)
                        .toList();
            }
        });
    }

    @AfterAll
    static void close() {
        honest.close();
        forgetful.close();
    }

    @Override
    protected HistorySource source() {
        return Servers.of(OPTIONS, List.of(Electrum.at(forgetful.address()), Electrum.at(honest.address())));
    }
}
