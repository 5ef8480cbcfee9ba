package org.reserves.bitcoinj.filters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reserves.bitcoinj.blocks.BlockInput;
import org.reserves.bitcoinj.blocks.BlockVerifier;
import org.reserves.bitcoinj.blocks.Miner;
import org.reserves.bitcoinj.blocks.RegtestBlocks;
import org.reserves.bitcoinj.blocks.VerifiedBlock;

class RecomputedFiltersTest {
    private static final List<JsonNode> CORE = FilterVectors.ofCore();
    private static final HexFormat HEX = HexFormat.of();

    @Test
    void add_makesEachFilterAndHeaderThatBitcoinCoreHas() {
        RecomputedFilters filters = RecomputedFilters.fromGenesis();
        assertEquals("0".repeat(64), filters.header());
        for (JsonNode expected : CORE) {
            BlockFilter filter = filters.add(block(expected));
            assertEquals(expected.get("filter").asText(), filter.toString(), "at " + filters.height());
            assertEquals(expected.get("header").asText(), filters.header(), "at " + filters.height());
            filter.whole();
        }
        assertEquals(CORE.size() - 1, filters.height());
        assertEquals(
                new TrustedFilterHeader(175, CORE.get(175).get("header").asText(), "our blocks"),
                filters.trusted("our blocks"));
    }

    /** The scripts of what a block spends, in the form that a node's REST interface answers. */
    @Test
    void addWithSpentOutputs_goesOnFromAKnownHeader() {
        JsonNode before = CORE.get(149);
        RecomputedFilters filters = RecomputedFilters.after(
                149, before.get("hash").asText(), before.get("header").asText());
        SpentOutputs outputs = new SpentOutputs();
        for (JsonNode expected : CORE) {
            VerifiedBlock block = BlockVerifier.full().verify(block(expected));
            List<byte[]> spent = outputs.follow(block);
            if (expected.get("height").asInt() >= 150) {
                BlockFilter filter = filters.addWithSpentOutputs(block(expected), rest(block, spent));
                assertEquals(expected.get("filter").asText(), filter.toString());
                assertEquals(expected.get("header").asText(), filters.header());
            }
        }
        assertEquals(175, filters.height());
    }

    @Test
    void addWithSpentOutputs_refusesAnAnswerOfAnotherBlock_orCutShort() {
        byte[] block = block(CORE.get(160));
        VerifiedBlock verified = BlockVerifier.full().verify(block);
        JsonNode before = CORE.get(159);
        RecomputedFilters filters = RecomputedFilters.after(
                159, before.get("hash").asText(), before.get("header").asText());
        for (byte[] answer : List.of(new byte[0], new byte[] {1}, HEX.parseHex("feffffffff"), HEX.parseHex("0201"))) {
            String message = assertThrows(
                            IllegalArgumentException.class, () -> filters.addWithSpentOutputs(block, answer))
                    .getMessage();
            assertEquals(
                    "spent outputs of " + answer.length + " bytes are not those of " + verified
                            + "; give what /rest/spenttxouts/"
                            + verified.header().hash() + ".bin answers",
                    message);
        }
        assertEquals(159, filters.height());
        assertEquals(before.get("header").asText(), filters.header());
    }

    @Test
    void add_refusesABlockOutOfOrder_andASpendingOfWhatNobodyMade() {
        RecomputedFilters filters = RecomputedFilters.fromGenesis();
        assertTrue(assertThrows(IllegalArgumentException.class, () -> filters.add(block(CORE.get(1))))
                .getMessage()
                .endsWith(", not nothing, as a genesis block does; add blocks in order"));
        filters.add(block(CORE.get(0)));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> filters.add(block(CORE.get(2))))
                .getMessage()
                .endsWith(", not block 0 (" + CORE.get(0).get("hash").asText() + "); add blocks in order"));
        byte[] payment = Miner.payment(1, List.of(new byte[36]), new byte[] {0x51});
        byte[] spending = Miner.block(
                CORE.get(0).get("hash").asText(),
                1_300_000_000,
                Miner.reward(1, new byte[] {0x51}),
                Miner.payment(1, List.of(Miner.outpoint(payment, 0)), new byte[] {0x51}));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> filters.add(spending))
                .getMessage()
                .endsWith("give all blocks from genesis on, or what it spends"));
    }

    private static byte[] block(JsonNode entry) {
        return RegtestBlocks.block(entry.get("hash").asText());
    }

    private static byte[] rest(VerifiedBlock block, List<byte[]> spent) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(block.transactions());
        out.write(0);
        int next = 0;
        List<BlockInput> inputs = block.spendingInputs();
        for (int i = 1; i < block.transactions(); i++) {
            String id = block.transactionId(i);
            int count = (int) inputs.stream()
                    .filter(input -> input.transactionId().equals(id))
                    .count();
            count(out, count);
            for (; count > 0; count--) {
                byte[] script = spent.get(next++);
                out.writeBytes(ByteBuffer.allocate(8).putLong(7).array());
                count(out, script.length);
                out.writeBytes(script);
            }
        }
        return out.toByteArray();
    }

    private static void count(ByteArrayOutputStream out, int count) {
        if (count >= 0xfd) {
            out.writeBytes(new byte[] {(byte) 0xfd, (byte) count, (byte) (count >> 8)});
        } else {
            out.write(count);
        }
    }
}
