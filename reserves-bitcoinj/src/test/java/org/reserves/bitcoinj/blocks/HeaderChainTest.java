package org.reserves.bitcoinj.blocks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.bitcoinj.CoreFixtures;
import org.reserves.chain.Network;

class HeaderChainTest {
    private static final JsonNode TIP =
            CoreFixtures.json("core-regtest/expected.json").get("tip");
    private static final int EASY = 0x207fffff;
    private static final byte[] ROOT = new byte[32];

    // the hashes are hashGenesisBlock in Bitcoin Core's kernel/chainparams.cpp
    @ParameterizedTest
    @CsvSource({
        "main, 000000000019d6689c085ae165831e934ff763ae46a2a6c172b3f1b60a8ce26f, 2009-01-03",
        "test, 000000000933ea01ad0ee984209779baaec3ced90fa3f408719526f8d77f4943, 2011-02-02",
        "testnet4, 00000000da84f2bafbbc53dee25a72ae507ff4914b867c565be350b0da8bf043, 2024-05-03",
        "signet, 00000008819873e925422c1ff0f99f7cc9bbb232af63a077a480a3633bee1ef6, 2020-09-01",
        "regtest, 0f9188f13cb7b2c71f2a335e3a4fc328bf5beb436012afca590b1a11466e2206, 2011-02-02"
    })
    void fromGenesis_beginsWithTheBlockEveryoneKnows(String network, String hash, String date) {
        HeaderChain chain = HeaderChain.fromGenesis(Network.fromId(network));
        assertEquals(hash, chain.tip().hash());
        assertEquals(date, String.valueOf(chain.tip().date()));
        assertEquals(0, chain.tipHeight());
        assertFalse(chain.isPinned());
        ChainRules.of(Network.fromId(network))
                .genesis()
                .requireProofOfWork(ChainRules.of(Network.fromId(network)).limit());
    }

    @Test
    void accept_findsTheTipOfARealNode() {
        HeaderChain chain = RegtestBlocks.chain();
        assertEquals(TIP.get("bestblockhash").asText(), chain.tip().hash());
        assertEquals(TIP.get("blocks").asInt(), chain.tipHeight());
        assertEquals(new BigInteger(TIP.get("chainwork").asText(), 16), chain.work());
        assertEquals(Instant.ofEpochSecond(TIP.get("time").asLong()), chain.timeAt(175));
        assertEquals(178, chain.size());
        assertTrue(chain.hasMinimumWork());
    }

    @Test
    void accept_findsTheSameTipInAnyPossibleOrder() {
        List<byte[]> blocks = RegtestBlocks.all();
        for (int seed = 0; seed < 20; seed++) {
            List<byte[]> waiting = new ArrayList<>(blocks);
            Collections.shuffle(waiting, new Random(seed));
            HeaderChain chain = HeaderChain.fromGenesis(Network.REGTEST);
            while (!waiting.isEmpty()) {
                waiting.removeIf(block -> {
                    BlockHeader header = BlockHeader.of(block, 0);
                    boolean known = chain.contains(header.previous()) || chain.contains(header.hash());
                    return known && (chain.accept(header) || chain.contains(header.hash()));
                });
            }
            assertEquals(TIP.get("bestblockhash").asText(), chain.tip().hash());
            for (int height = 0; height <= 175; height++) {
                assertEquals(RegtestBlocks.chain().at(height), chain.at(height));
            }
        }
    }

    @Test
    void forkPoint_isWhereTheOrphanedBranchLeft() {
        HeaderChain chain = RegtestBlocks.chain();
        List<String> orphans = RegtestBlocks.all().stream()
                .map(block -> BlockHeader.of(block, 0).hash())
                .filter(hash -> !chain.onBestChain(hash))
                .toList();
        assertEquals(2, orphans.size());
        for (String orphan : orphans) {
            assertEquals(165, chain.forkPoint(orphan, chain.tip().hash()).height());
            assertEquals(chain.at(165), chain.ancestor(orphan, 165));
            assertEquals(chain.at(7), chain.ancestor(orphan, 7));
            assertEquals(
                    orphan, chain.ancestor(orphan, chain.block(orphan).height()).hash());
        }
    }

    @Test
    void accept_returnsToABranchThatWasShorterForAWhile() {
        HeaderChain chain = HeaderChain.fromGenesis(Network.REGTEST);
        String genesis = chain.tip().hash();
        List<String> one = extend(chain, genesis, 5, 1);
        List<String> other = extend(chain, one.get(1), 4, 2);
        assertEquals(other.get(3), chain.tip().hash());
        List<String> again = extend(chain, one.get(4), 2, 3);
        assertEquals(again.get(1), chain.tip().hash());
        for (int i = 0; i < 5; i++) {
            assertEquals(one.get(i), chain.hashAt(i + 1));
        }
        assertEquals(one.get(1), chain.forkPoint(other.get(3), again.get(1)).hash());
    }

    @Test
    void accept_keepsTheFirstOfBranchesWithEqualWork() {
        HeaderChain chain = HeaderChain.fromGenesis(Network.REGTEST);
        List<String> one = extend(chain, chain.tip().hash(), 3, 1);
        extend(chain, chain.first().hash(), 3, 2);
        assertEquals(one.get(2), chain.tip().hash());
        assertFalse(chain.accept(BlockHeader.of(Miner.header(chain.first().hash(), ROOT, time(1) + 1, EASY), 0)));
    }

    @Test
    void accept_refusesAHeaderAfterAnUnknownOne() {
        HeaderChain chain = HeaderChain.fromGenesis(Network.REGTEST);
        refused(
                chain,
                Miner.header("11".repeat(32), ROOT, time(1), EASY),
                "the block before it, " + "11".repeat(32) + ", is unknown");
    }

    @Test
    void accept_refusesAHeaderWithoutProofOfWork() {
        HeaderChain chain = HeaderChain.fromGenesis(Network.REGTEST);
        byte[] header = Miner.header(chain.tip().hash(), ROOT, time(1), EASY);
        while ((Miner.twice(header)[31] & 0x80) == 0) {
            header[76]++;
        }
        refused(chain, header, "its hash is above its target \"207fffff\", so it has no proof of work");
    }

    @ParameterizedTest
    @CsvSource({
        "00000000, 'its compact target \"00000000\" is zero, which no hash can meet honestly'",
        "01003456, 'its compact target \"01003456\" is zero, which no hash can meet honestly'",
        "20ffffff, 'its compact target \"20ffffff\" is negative, which no hash can meet honestly'",
        "ff123456, 'its compact target \"ff123456\" is more than 256 bits long, which no hash can meet honestly'",
        "217fffff, 'its compact target \"217fffff\" is more than 256 bits long, which no hash can meet honestly'",
        "2100ffff, 'its compact target \"2100ffff\" is easier than the network allows'",
        "207ffffe, 'its compact target is \"207ffffe\" where the rules of regtest prescribe \"207fffff\" at height 1'"
    })
    void accept_refusesATargetThatIsNotPrescribed(String bits, String reason) {
        HeaderChain chain = HeaderChain.fromGenesis(Network.REGTEST);
        refused(chain, Miner.header(chain.tip().hash(), ROOT, time(1), Integer.parseUnsignedInt(bits, 16)), reason);
    }

    @Test
    void accept_refusesATimeNotAfterTheMedianOfEleven() {
        HeaderChain chain = HeaderChain.fromGenesis(Network.REGTEST);
        List<String> hashes = extend(chain, chain.tip().hash(), 20, 1);
        Instant median = chain.timeAt(15);
        refused(
                chain,
                Miner.header(hashes.get(19), ROOT, median.getEpochSecond(), EASY),
                "its time " + median + " is not after " + median + ", the median of the eleven blocks before it");
        assertTrue(
                chain.accept(BlockHeader.of(Miner.header(hashes.get(19), ROOT, median.getEpochSecond() + 1, EASY), 0)));
    }

    @Test
    void at_refusesAHeightThatIsNotOnTheChain() {
        HeaderChain chain = RegtestBlocks.chain();
        for (int height : new int[] {-1, 176}) {
            assertEquals(
                    "height \"" + height + "\" is not on the chain, which goes from 0 to 175",
                    assertThrows(IllegalArgumentException.class, () -> chain.at(height))
                            .getMessage());
        }
        assertEquals(
                "block \"" + "22".repeat(32) + "\" is none of the 178 known",
                assertThrows(IllegalArgumentException.class, () -> chain.block("22".repeat(32)))
                        .getMessage());
        assertEquals(
                "block hash \"22\" is not 64 hexadecimal digits in lower case; write it as displayed",
                assertThrows(IllegalArgumentException.class, () -> chain.contains("22"))
                        .getMessage());
    }

    @Test
    void fromPinned_followsTheRealChainFromAnyBlock() {
        HeaderChain real = RegtestBlocks.chain();
        for (int height = 1; height < 175; height += 29) {
            HeaderChain chain = HeaderChain.fromPinned(
                    Network.REGTEST,
                    height,
                    BlockHeader.of(RegtestBlocks.block(real.hashAt(height)), 0),
                    BigInteger.valueOf(2L * height));
            for (int next = height + 1; next <= 175; next++) {
                chain.accept(BlockHeader.of(RegtestBlocks.block(real.hashAt(next)), 0));
            }
            assertEquals(real.tip(), chain.tip());
            assertEquals(real.work(), chain.work());
            assertEquals(height, chain.first().height());
            assertTrue(chain.isPinned());
        }
    }

    private static void refused(HeaderChain chain, byte[] header, String reason) {
        int before = chain.size();
        BlockRefusedException e =
                assertThrows(BlockRefusedException.class, () -> chain.accept(BlockHeader.of(header, 0)));
        assertEquals("block " + Miner.hash(header) + " refused: " + reason, e.getMessage());
        assertEquals(Miner.hash(header), e.blockHash());
        assertEquals(before, chain.size());
    }

    private static long time(int height) {
        return 1_300_000_000L + 600L * height;
    }

    /** Adds blocks after a known one, different for each number of the branch, and returns their hashes. */
    static List<String> extend(HeaderChain chain, String from, int count, int branch) {
        List<String> hashes = new ArrayList<>();
        String previous = from;
        for (int i = 0; i < count; i++) {
            long seconds = time(chain.block(previous).height() + 1) + branch;
            byte[] header = Miner.header(previous, ROOT, seconds, EASY);
            assertTrue(chain.accept(BlockHeader.of(header, 0)));
            previous = Miner.hash(header);
            hashes.add(previous);
        }
        return hashes;
    }
}
