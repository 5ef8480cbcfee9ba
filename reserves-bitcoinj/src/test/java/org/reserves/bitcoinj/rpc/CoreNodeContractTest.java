package org.reserves.bitcoinj.rpc;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.reserves.bitcoinj.contract.HistorySourceContract;
import org.reserves.chain.HistorySource;

/** The recorded node keeps the promises of a source; what was not recorded is made as {@link CoreAnswers} says. */
class CoreNodeContractTest extends HistorySourceContract {
    private static RecordedNode recorded;

    @BeforeAll
    static void listen() {
        recorded = RecordedNode.of("exchanges.json");
    }

    @AfterAll
    static void close() {
        recorded.close();
    }

    @Override
    protected HistorySource source() {
        return recorded.open();
    }
}
