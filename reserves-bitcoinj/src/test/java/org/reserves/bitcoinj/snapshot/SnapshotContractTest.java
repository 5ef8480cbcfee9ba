package org.reserves.bitcoinj.snapshot;

import org.reserves.bitcoinj.CoreFixtures;
import org.reserves.bitcoinj.contract.BalanceSourceContract;
import org.reserves.chain.BalanceSource;

class SnapshotContractTest extends BalanceSourceContract {
    @Override
    protected BalanceSource source() {
        return UtxoSnapshot.open(CoreFixtures.path("core-regtest/utxo.dat"));
    }
}
