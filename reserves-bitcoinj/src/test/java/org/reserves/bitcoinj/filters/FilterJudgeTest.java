package org.reserves.bitcoinj.filters;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reserves.bitcoinj.blocks.BlockInput;
import org.reserves.bitcoinj.blocks.BlockVerifier;
import org.reserves.bitcoinj.blocks.RegtestBlocks;
import org.reserves.bitcoinj.blocks.VerifiedBlock;

/** On the chain that a real node made: what it spent is known from the blocks before. */
class FilterJudgeTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final List<VerifiedBlock> BLOCKS = new ArrayList<>();
    private static final List<List<byte[]>> SPENT = new ArrayList<>();

    static {
        SpentOutputs outputs = new SpentOutputs();
        for (JsonNode entry : FilterVectors.ofCore()) {
            VerifiedBlock block = BlockVerifier.full()
                    .verify(RegtestBlocks.block(entry.get("hash").asText()));
            BLOCKS.add(block);
            SPENT.add(outputs.follow(block));
        }
    }

    /** A script that an input tells is never another than the one it spends; of the usual kinds each is told. */
    @Test
    void derivedScript_isTheOneThatIsSpent() {
        Map<String, Integer> told = new HashMap<>();
        Map<String, Integer> untold = new HashMap<>();
        for (int height = 0; height < BLOCKS.size(); height++) {
            List<BlockInput> inputs = BLOCKS.get(height).spendingInputs();
            for (int i = 0; i < inputs.size(); i++) {
                byte[] spent = SPENT.get(height).get(i);
                DerivedScript derived = DerivedScript.of(inputs.get(i));
                if (derived != null) {
                    assertArrayEquals(spent, derived.script(), inputs.get(i) + " spends " + HEX.formatHex(spent));
                }
                (derived == null ? untold : told).merge(kind(spent), 1, Integer::sum);
            }
        }
        for (String kind : List.of("p2pkh", "p2wpkh", "p2sh")) {
            assertTrue(told.getOrDefault(kind, 0) > 0, told + ", not " + untold);
            assertEquals(0, untold.getOrDefault(kind, 0), told + ", not " + untold);
        }
        assertEquals(0, told.getOrDefault("p2tr", 0));
    }

    /** Bare multisig, P2WSH, empty scripts and P2PKH of testnet3. */
    @Test
    void derivedScript_isTheOneThatIsSpent_alsoOnTestnet() {
        Map<String, Integer> told = new HashMap<>();
        for (FilterVectors.Vector vector : FilterVectors.ofBip158()) {
            List<BlockInput> inputs =
                    BlockVerifier.full().verify(vector.block()).spendingInputs();
            for (int i = 0; i < inputs.size(); i++) {
                DerivedScript derived = DerivedScript.of(inputs.get(i));
                String spent = HEX.formatHex(vector.spent().get(i));
                if (derived != null) {
                    assertEquals(spent, HEX.formatHex(derived.script()), vector + ": " + inputs.get(i));
                }
                told.merge(
                        (derived == null ? "untold " : "told ")
                                + kind(vector.spent().get(i)),
                        1,
                        Integer::sum);
            }
        }
        assertEquals(Map.of("told p2pkh", 7, "told p2wsh", 1, "untold other", 9), told);
    }

    @Test
    void trueFilter_isNeverConvicted() {
        for (int height = 0; height < BLOCKS.size(); height++) {
            BlockFilter filter = BlockFilter.made(BLOCKS.get(height), SPENT.get(height));
            FilterJudge judge = FilterJudge.of(BLOCKS.get(height), SPENT.get(height));
            assertEquals(
                    new FilterJudge.Judgement(FilterJudge.Finding.NOTHING_MISSING, ""),
                    judge.judge(filter),
                    "height " + height);
        }
    }

    /** Each script in turn is left out of a true filter of a block of many kinds. */
    @Test
    void filterWithoutAScript_isFalse_ifTheBlockProvesIt() {
        int height = busiest();
        VerifiedBlock block = BLOCKS.get(height);
        FilterJudge judge = FilterJudge.of(block, List.of());
        Map<String, byte[]> outputs = distinct(
                block.outputScripts().stream().filter(BlockFilter::isFiltered).toList());
        Map<String, byte[]> all = new HashMap<>(outputs);
        all.putAll(distinct(SPENT.get(height)));
        for (Map.Entry<String, byte[]> left : all.entrySet()) {
            Map<String, byte[]> others = new HashMap<>(all);
            others.remove(left.getKey());
            BlockFilter filter = BlockFilter.made(block.header().hash(), new ArrayList<>(others.values()));
            FilterJudge.Judgement judgement = judge.judge(filter);
            if (outputs.containsKey(left.getKey())) {
                assertEquals(FilterJudge.Finding.FALSE, judgement.finding(), left.getKey());
                assertTrue(
                        judgement.reason().startsWith("leaves out script " + left.getKey() + ", which output "),
                        judgement.reason());
                assertTrue(judgement.reason().endsWith(" pays"), judgement.reason());
            } else if (kind(left.getValue()).equals("other")
                    || kind(left.getValue()).equals("p2tr")) {
                assertEquals(FilterJudge.Finding.NOTHING_MISSING, judgement.finding(), left.getKey());
                // unless the coin is our own
                FilterJudge.Judgement own =
                        FilterJudge.of(block, List.of(left.getValue())).judge(filter);
                assertEquals(
                        new FilterJudge.Judgement(
                                FilterJudge.Finding.FALSE,
                                "leaves out script " + left.getKey() + ", which a watched coin is spent from"),
                        own);
            } else {
                assertTrue(judgement.finding() != FilterJudge.Finding.NOTHING_MISSING, left.getKey());
                assertTrue(
                        judgement.reason().contains(left.getKey() + ", which input ")
                                && judgement.reason().endsWith(" spends from"),
                        judgement.reason());
            }
        }
    }

    @Test
    void filterOfAnotherBlock_isFalse_andOneWithTooManyScripts() {
        int height = busiest();
        VerifiedBlock block = BLOCKS.get(height);
        FilterJudge judge = FilterJudge.of(block, List.of());
        byte[] other =
                BlockFilter.made(BLOCKS.get(height - 1), SPENT.get(height - 1)).toBytes();
        assertEquals(
                FilterJudge.Finding.FALSE,
                judge.judge(BlockFilter.of(block.header().hash(), other)).finding());
        Map<String, byte[]> many = distinct(SPENT.get(height));
        many.putAll(distinct(block.outputScripts()));
        int most = block.outputScripts().size() + SPENT.get(height).size();
        for (int i = 0; i <= most; i++) {
            byte[] script = Arrays.copyOf(new byte[] {0x51, 0x02, (byte) i, (byte) (i >> 8)}, 4);
            many.put(HEX.formatHex(script), script);
        }
        String reason = judge.judge(BlockFilter.made(block.header().hash(), new ArrayList<>(many.values())))
                .reason();
        assertTrue(reason.startsWith("has " + many.size() + " scripts, where the outputs and inputs"), reason);
        assertEquals(
                "goes on for 3 bytes after its last script",
                judge.judge(BlockFilter.of(block.header().hash(), HEX.parseHex("019dfca8000000")))
                        .reason());
        assertThrows(
                IllegalArgumentException.class,
                () -> judge.judge(BlockFilter.made(BLOCKS.get(height - 1), SPENT.get(height - 1))));
    }

    private static int busiest() {
        int best = 0;
        for (int height = 0; height < BLOCKS.size(); height++) {
            best = SPENT.get(height).size() > SPENT.get(best).size() ? height : best;
        }
        return best;
    }

    private static Map<String, byte[]> distinct(List<byte[]> scripts) {
        Map<String, byte[]> distinct = new HashMap<>();
        scripts.forEach(script -> distinct.put(HEX.formatHex(script), script));
        distinct.remove("");
        return distinct;
    }

    private static String kind(byte[] script) {
        String hex = HEX.formatHex(script);
        return hex.matches("76a914[0-9a-f]{40}88ac")
                ? "p2pkh"
                : hex.matches("0014[0-9a-f]{40}")
                        ? "p2wpkh"
                        : hex.matches("a914[0-9a-f]{40}87")
                                ? "p2sh"
                                : hex.matches("0020[0-9a-f]{64}")
                                        ? "p2wsh"
                                        : hex.matches("5120[0-9a-f]{64}") ? "p2tr" : "other";
    }
}
