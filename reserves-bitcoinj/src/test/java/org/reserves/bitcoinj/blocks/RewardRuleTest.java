package org.reserves.bitcoinj.blocks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.chain.Network;

class RewardRuleTest {
    private static final byte[] TRUE = {0x51};

    /** 50 BTC, halved every 210,000 blocks, on regtest every 150 (nSubsidyHalvingInterval), and nothing from the 34th time on. */
    @ParameterizedTest
    @CsvSource({
        "MAIN, 0, 5000000000",
        "MAIN, 209999, 5000000000",
        "MAIN, 210000, 2500000000",
        "MAIN, 840000, 312500000",
        "TESTNET4, 210000, 2500000000",
        "MAIN, 6929999, 1",
        "MAIN, 6930000, 0",
        "MAIN, 2000000000, 0",
        "REGTEST, 149, 5000000000",
        "REGTEST, 150, 2500000000",
        "REGTEST, 300, 1250000000",
        "REGTEST, 9600, 0"
    })
    void subsidy_halves(Network network, int height, long satoshis) {
        assertEquals(satoshis, RewardRule.subsidy(network, height));
    }

    @Test
    void require_refusesATransactionThatPaysMoreThanItSpends() {
        byte[] payment = Miner.payment(7, List.of(new byte[36]), TRUE);
        byte[] block = Miner.block("00".repeat(32), 1_300_000_000, Miner.reward(1, TRUE), payment);
        RewardRule rule = RewardRule.of(BlockVerifier.full().verify(block), Network.REGTEST, 1);
        rule.require(new long[] {7});
        assertEquals(
                "block " + Miner.hash(block) + " refused: its transaction " + Miner.txid(payment)
                        + " pays 0.00000007 BTC, more than the 0.00000006 BTC that it spends",
                assertThrows(BlockRefusedException.class, () -> rule.require(new long[] {6}))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> rule.require(new long[0]));
    }
}
