package org.reserves.bitcoinj.blocks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.reserves.chain.Network;

class ChainProperties {
    private static final byte[][] SCRIPTS = {Miner.hex("51"), Miner.hex("52"), Miner.hex("53")};

    @Property(seed = "20261124", tries = 3000)
    void verify_refusesRandomBytes(@ForAll @Size(min = 80, max = 600) byte[] bytes) {
        assertRefusedOrTrue(bytes);
    }

    @Property(seed = "20261124", tries = 3000)
    void verify_refusesRandomBodiesUnderAGenuineHeader(@ForAll @Size(max = 400) byte[] body) {
        assertRefusedOrTrue(Miner.join(Arrays.copyOf(BlockVerifierTest.smallestWithWitness(), 80), body));
    }

    @Property(seed = "20261124", tries = 2000)
    void verify_refusesMutatedBlocks(
            @ForAll @IntRange(max = 177) int which,
            @ForAll @IntRange(min = 1, max = 4) int changes,
            @ForAll @Size(4) int[] places,
            @ForAll @Size(4) byte[] values) {
        byte[] real = RegtestBlocks.all().get(which);
        byte[] mutated = real.clone();
        for (int i = 0; i < changes; i++) {
            mutated[Math.floorMod(places[i], mutated.length)] = values[i];
        }
        if (!Arrays.equals(real, mutated)) {
            try {
                VerifiedBlock block = BlockVerifier.full().verify(mutated);
                assertNotEquals(BlockHeader.of(real, 0).hash(), block.header().hash());
                assertEquals(
                        BlockHeader.of(real, 0).merkleRoot(), block.header().merkleRoot());
            } catch (BlockRefusedException refused) {
                // as it should be
            }
        }
    }

    @Property(seed = "20261124", tries = 500)
    void verify_refusesBlocksWithAPieceMissing(
            @ForAll @IntRange(max = 177) int which,
            @ForAll @IntRange(max = 400) int from,
            @ForAll @IntRange(min = 1, max = 90) int length) {
        byte[] real = RegtestBlocks.all().get(which);
        int at = BlockHeader.LENGTH + from % (real.length - BlockHeader.LENGTH);
        byte[] shorter = Miner.join(
                Arrays.copyOf(real, at), Arrays.copyOfRange(real, Math.min(real.length, at + length), real.length));
        try {
            BlockVerifier.full().verify(shorter);
            throw new AssertionError("accepted without bytes " + at + " to " + (at + length));
        } catch (BlockRefusedException refused) {
            assertEquals(BlockHeader.of(real, 0).hash(), refused.blockHash());
        }
    }

    /** The oracle keeps a whole map of coins for each block of a tree of random blocks, and never undoes anything. */
    @Property(seed = "20261124", tries = 60)
    void connect_agreesWithAMapThroughRandomReorganisations(@ForAll @IntRange(max = 1_000_000) int seed) {
        Random random = new Random(seed);
        HeaderChain chain = HeaderChain.fromGenesis(Network.REGTEST);
        CoinTracker tracker = CoinTracker.after(chain, chain.first(), Arrays.asList(SCRIPTS));
        Map<String, Map<String, Integer>> sets = new HashMap<>();
        Map<String, byte[]> blocks = new HashMap<>();
        List<String> known = new ArrayList<>(List.of(chain.tip().hash()));
        sets.put(chain.tip().hash(), new TreeMap<>());
        for (int i = 0; i < 60; i++) {
            String previous = known.get(Math.max(0, known.size() - 1 - random.nextInt(6)));
            int height = chain.block(previous).height() + 1;
            Map<String, Integer> coins = new TreeMap<>(sets.get(previous));
            byte[] block = Miner.block(
                    previous, 1_300_000_000L + 600L * height + i, randomTransactions(random, height, coins));
            String hash = Miner.hash(block);
            blocks.put(hash, block);
            sets.put(hash, coins);
            known.add(hash);
            chain.accept(BlockHeader.of(block, 0));
            if (random.nextInt(3) == 0) {
                tracker.rewind();
                while (tracker.tipHeight() < chain.tipHeight()) {
                    tracker.connect(BlockVerifier.full().verify(blocks.get(chain.hashAt(tracker.tipHeight() + 1))));
                }
                assertEquals(sets.get(chain.tip().hash()), found(tracker));
            }
        }
    }

    private static byte[][] randomTransactions(Random random, int height, Map<String, Integer> coins) {
        List<byte[]> transactions = new ArrayList<>();
        // few different rewards, so that ids repeat as they did before BIP34
        transactions.add(Miner.reward(random.nextInt(3), SCRIPTS[random.nextInt(3)]));
        receive(transactions.get(0), coins);
        for (int i = random.nextInt(4); i > 0 && !coins.isEmpty(); i--) {
            List<String> all = List.copyOf(coins.keySet());
            String spent = all.get(random.nextInt(all.size()));
            coins.remove(spent);
            byte[] payment = Miner.payment(
                    height,
                    List.of(Miner.hex(spent), Miner.join(new byte[31], Miner.number(i, 5))),
                    SCRIPTS[random.nextInt(3)],
                    Miner.hex("60"),
                    SCRIPTS[random.nextInt(3)]);
            receive(payment, coins);
            transactions.add(payment);
        }
        return transactions.toArray(byte[][]::new);
    }

    /** A script of one byte is the last before the lock time, or before the next amount of eight. */
    private static void receive(byte[] transaction, Map<String, Integer> coins) {
        TransactionCursor cursor = new TransactionCursor(transaction);
        cursor.begin(0);
        while (cursor.nextInput()) {
            // on to the outputs
        }
        cursor.beginOutputs();
        for (int vout = 0; cursor.nextOutput(); vout++) {
            int script = transaction[cursor.scriptAt()] - 0x51;
            if (script < SCRIPTS.length) {
                coins.put(java.util.HexFormat.of().formatHex(Miner.outpoint(transaction, vout)), script);
            }
        }
    }

    private static Map<String, Integer> found(CoinTracker tracker) {
        Map<String, Integer> coins = new TreeMap<>();
        for (int script = 0; script < SCRIPTS.length; script++) {
            int place = script;
            tracker.unspent()
                    .apply(script)
                    .forEach(coin -> coins.put(
                            java.util.HexFormat.of()
                                    .formatHex(Miner.join(Hashes.parse(coin.txid()), Miner.number(coin.vout(), 4))),
                            place));
        }
        return coins;
    }

    private static void assertRefusedOrTrue(byte[] bytes) {
        try {
            VerifiedBlock block = BlockVerifier.full().verify(bytes);
            assertEquals(block.header().merkleRoot(), block.transactionId(0));
        } catch (BlockRefusedException refused) {
            assertEquals(BlockHeader.of(bytes, 0).hash(), refused.blockHash());
        }
    }
}
