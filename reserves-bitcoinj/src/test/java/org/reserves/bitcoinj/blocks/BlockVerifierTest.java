package org.reserves.bitcoinj.blocks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reserves.bitcoinj.blocks.Miner.hex;
import static org.reserves.bitcoinj.blocks.Miner.join;
import static org.reserves.bitcoinj.blocks.Miner.number;

import java.util.Arrays;
import java.util.List;
import org.bitcoinj.core.Block;
import org.bitcoinj.core.Context;
import org.bitcoinj.params.RegTestParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.chain.ChainBlock;

class BlockVerifierTest {
    private static final String GENESIS = "0f9188f13cb7b2c71f2a335e3a4fc328bf5beb436012afca590b1a11466e2206";
    private static final byte[] SCRIPT = hex("51");
    private static final byte[] REWARD = Miner.reward(1, SCRIPT);

    @Test
    void verify_agreesWithBitcoinjAboutEveryRealBlock() {
        Context.propagate(new Context());
        for (byte[] bytes : RegtestBlocks.all()) {
            VerifiedBlock block = BlockVerifier.full().verify(bytes);
            Block other = RegTestParams.get().getDefaultSerializer().makeBlock(java.nio.ByteBuffer.wrap(bytes));
            assertEquals(other.getHashAsString(), block.header().hash());
            assertEquals(other.getTransactions().size(), block.transactions());
            for (int i = 0; i < block.transactions(); i++) {
                assertEquals(other.getTransactions().get(i).getTxId().toString(), block.transactionId(i));
            }
        }
    }

    @Test
    void verify_refusesOrRenamesEveryFlippedBitOfARealBlock() {
        byte[] real = smallestWithWitness();
        String hash = BlockHeader.of(real, 0).hash();
        for (int bit = 0; bit < real.length * 8; bit++) {
            byte[] flipped = real.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            if (bit / 8 < BlockHeader.LENGTH) {
                assertNotEquals(hash, BlockHeader.of(flipped, 0).hash());
            } else {
                assertThrows(
                        BlockRefusedException.class, () -> BlockVerifier.full().verify(flipped), "bit " + bit);
            }
        }
    }

    @Test
    void verify_refusesEveryShorterAndAnyLongerBlock() {
        byte[] real = smallestWithWitness();
        for (int length = BlockHeader.LENGTH; length < real.length; length++) {
            byte[] shorter = Arrays.copyOf(real, length);
            assertThrows(BlockRefusedException.class, () -> BlockVerifier.full().verify(shorter));
        }
        refused(
                join(real, new byte[1]),
                "1 bytes follow the last transaction, at byte " + real.length + " of the block");
    }

    @Test
    void verify_refusesAHollowBlock() {
        byte[] block = Miner.block(GENESIS, 1, REWARD);
        refused(Arrays.copyOf(block, 80), "it is hollow: 80 bytes hold a header and no transactions");
        refused(join(Arrays.copyOf(block, 80), new byte[1]), "it is hollow: a header and no transactions");
        byte[] padded = join(Arrays.copyOf(block, 80), new byte[70]);
        refused(padded, "it is hollow: a header and no transactions");
    }

    @Test
    void verify_refusesInventedTransactionsUnderAGenuineHeader() {
        byte[] honest = Miner.block(GENESIS, 1, REWARD);
        byte[] invented = Miner.payment(5, List.of(Miner.outpoint(REWARD, 0)), SCRIPT);
        String computed =
                BlockHeader.of(Miner.block(GENESIS, 1, REWARD, invented), 0).merkleRoot();
        refused(
                join(Arrays.copyOf(honest, 80), Miner.body(REWARD, invented)),
                "its transactions have the merkle root " + computed + ", the header says "
                        + BlockHeader.of(honest, 0).merkleRoot());
    }

    @Test
    void verify_refusesTransactionsRepeatedUnderTheSameRoot() {
        byte[] two = Miner.payment(5, List.of(Miner.outpoint(REWARD, 0)), SCRIPT);
        byte[] three = Miner.payment(5, List.of(Miner.outpoint(two, 0)), SCRIPT);
        byte[] honest = Miner.block(GENESIS, 1, REWARD, two, three);
        BlockVerifier.full().verify(honest);
        refused(
                join(Arrays.copyOf(honest, 80), Miner.body(REWARD, two, three, three)),
                "transactions were repeated without changing the merkle root (CVE-2012-2459)");
    }

    @Test
    void verify_refusesATransactionThatIsThereTwice() {
        byte[] two = Miner.payment(5, List.of(Miner.outpoint(REWARD, 0)), SCRIPT);
        byte[] three = Miner.payment(5, List.of(Miner.outpoint(two, 0)), SCRIPT);
        refused(Miner.block(GENESIS, 1, REWARD, two, three, two), "transaction " + Miner.txid(two) + " is in it twice");
    }

    @Test
    void verify_refusesABlockWithoutOneReward() {
        byte[] payment = Miner.payment(5, List.of(Miner.outpoint(REWARD, 0)), SCRIPT);
        refused(Miner.block(GENESIS, 1, payment), "its first transaction is no block reward, at byte 81 of the block");
        refused(
                Miner.block(GENESIS, 1, REWARD, Miner.reward(2, SCRIPT)),
                "it has a second block reward, at byte " + (81 + REWARD.length) + " of the block");
        byte[] none = join(new byte[32], hex("ffffffff"));
        refused(
                Miner.block(GENESIS, 1, REWARD, Miner.payment(5, List.of(none, none), SCRIPT)),
                "input spends nothing, which only the one of a block reward does, at byte " + (86 + REWARD.length)
                        + " of the block");
        refused(
                Miner.block(GENESIS, 1, Miner.payment(5, List.of(none), SCRIPT)),
                "script of a block reward has 0 bytes, where 2 to 100 are possible, at byte 86 of the block");
    }

    @ParameterizedTest
    @CsvSource({"-1", "2100000000000001", "1050000000000001"})
    void verify_refusesImpossibleAmounts(long satoshis) {
        byte[] payment = Miner.payment(satoshis, List.of(Miner.outpoint(REWARD, 0)), SCRIPT, SCRIPT);
        BlockRefusedException e = assertThrows(BlockRefusedException.class, () -> BlockVerifier.full()
                .verify(Miner.block(GENESIS, 1, REWARD, payment)));
        assertTrue(
                e.getMessage()
                        .contains("outputs are worth less than nothing or more than the 21000000 BTC that can exist"),
                e.getMessage());
    }

    @Test
    void verify_refusesForgedCountsBeforeItBelievesThem() {
        byte[] header = Arrays.copyOf(Miner.block(GENESIS, 1, REWARD), 80);
        refused(
                join(header, hex("feffffff7f"), new byte[70]),
                "2147483647 transactions do not fit into the 70 bytes that are left, at byte 80 of the block");
        refused(
                join(header, hex("ffffffffffffffff7f"), new byte[70]),
                "9223372036854775807 transactions do not fit into the 70 bytes that are left, at byte 80 of the block");
        refused(
                join(header, hex("ffffffffffffffffff"), new byte[70]),
                "number of transactions is not written in the shortest form or is impossible, at byte 80 of the block");
        refused(
                join(header, hex("fd0100"), REWARD),
                "number of transactions is not written in the shortest form or is impossible, at byte 80 of the block");
        refused(
                join(header, hex("01"), hex("01000000"), hex("feffffffff"), new byte[70]),
                "4294967295 inputs do not fit into the 70 bytes that are left, at byte 85 of the block");
        refused(
                join(header, hex("01"), hex("01000000"), new byte[70]),
                "transaction has no inputs, at byte 85 of the block");
    }

    @Test
    void verify_refusesWitnessDataThatIsNotCommittedTo() {
        byte[] real = smallestWithWitness();
        int inWitness = real.length - 40;
        real[inWitness] ^= 1;
        refused(real, "its witness data does not match the commitment in its block reward");
        assertEquals(
                BlockHeader.of(real, 0).hash(),
                BlockVerifier.ofCoins().verify(real).header().hash(),
                "witness data decides nothing about coins");
    }

    @Test
    void verify_acceptsARealBlockServedWithoutWitnessData() {
        Context.propagate(new Context());
        byte[] stripped = strip(smallestWithWitness());
        assertTrue(stripped.length < smallestWithWitness().length);
        assertEquals(
                BlockVerifier.full().verify(smallestWithWitness()).transactionId(1),
                BlockVerifier.full().verify(stripped).transactionId(1));
    }

    @Test
    void verify_readsABlockInTheMiddleOfOtherBytes() {
        byte[] real = smallestWithWitness();
        VerifiedBlock block = BlockVerifier.full().verify(join(new byte[7], real, new byte[9]), 7, real.length);
        HeaderChain chain = RegtestBlocks.chain();
        ChainBlock known = chain.block(block.header().hash());
        assertTrue(known.height() > 0);
    }

    @Test
    void verify_refusesABlockThatIsTooLong() {
        byte[] huge = join(Miner.block(GENESIS, 1, REWARD), number(0, 4_000_000));
        refused(huge, huge.length + " bytes are more than the 4000000 a block can have");
    }

    /** Removes the witness data with bitcoinj, which can write a block without it. */
    private static byte[] strip(byte[] block) {
        Block parsed = RegTestParams.get().getDefaultSerializer().makeBlock(java.nio.ByteBuffer.wrap(block));
        byte[][] transactions = parsed.getTransactions().stream()
                .map(transaction -> {
                    for (int i = 0; i < transaction.getInputs().size(); i++) {
                        transaction.replaceInput(i, transaction.getInput(i).withoutWitness());
                    }
                    return transaction.serialize();
                })
                .toArray(byte[][]::new);
        return join(Arrays.copyOf(block, 80), Miner.body(transactions));
    }

    static byte[] smallestWithWitness() {
        return RegtestBlocks.all().stream()
                .filter(block -> BlockVerifier.full().verify(block).transactions() == 2)
                .min(java.util.Comparator.comparingInt(block -> block.length))
                .orElseThrow();
    }

    private static void refused(byte[] block, String reason) {
        BlockRefusedException e = assertThrows(
                BlockRefusedException.class, () -> BlockVerifier.full().verify(block));
        assertEquals("block " + Miner.hash(block) + " refused: " + reason, e.getMessage());
    }
}
