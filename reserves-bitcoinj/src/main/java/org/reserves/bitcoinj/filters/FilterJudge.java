package org.reserves.bitcoinj.filters;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.reserves.bitcoinj.blocks.BlockInput;
import org.reserves.bitcoinj.blocks.VerifiedBlock;

/**
 * Judges filters of a block by the block. What must be in a true one: the script of every output, the scripts of our own coins that the
 * block spends, and the scripts of other spent outputs as far as an input tells them. Engine.
 *
 * <p>Immutable and thread-safe.
 */
public final class FilterJudge {
    /** What a block says of a filter. */
    public enum Finding {
        /** Nothing that must be in it is missing; that does not make it true. */
        NOTHING_MISSING,
        /** A script is missing that an input tells by its shape, which a miner could have imitated. */
        LIKELY_FALSE,
        /** A script is missing that is in the filter by the rules, or there are more than the block can have. */
        FALSE
    }

    /**
     * A finding and what it rests on.
     *
     * @param finding what was found
     * @param reason  the rest of a sentence that begins with the filter, or an empty text where nothing is missing
     */
    public record Judgement(Finding finding, String reason) {}

    private static final HexFormat HEX = HexFormat.of();

    private final VerifiedBlock block;
    private final List<Wanted> wanted = new ArrayList<>();
    private final int most;
    private int told;

    /** A script that must be in the filter. */
    private static final class Wanted {
        private final byte[] script;
        private final boolean isCertain;
        private final String why;

        Wanted(byte[] script, boolean isCertain, String why) {
            this.script = script;
            this.isCertain = isCertain;
            this.why = why;
        }
    }

    private FilterJudge(VerifiedBlock block, List<byte[]> own) {
        this.block = block;
        Set<ByteBuffer> seen = new HashSet<>();
        for (int i = 0; i < block.transactions(); i++) {
            List<byte[]> outputs = block.outputScripts(i);
            for (int output = 0; output < outputs.size(); output++) {
                byte[] script = outputs.get(output);
                if (BlockFilter.isFiltered(script) && seen.add(ByteBuffer.wrap(script))) {
                    wanted.add(new Wanted(
                            script, true, "output " + output + " of transaction " + block.transactionId(i) + " pays"));
                }
            }
        }
        for (byte[] script : own) {
            if (seen.add(ByteBuffer.wrap(script))) {
                wanted.add(new Wanted(script, true, "a watched coin is spent from"));
            }
        }
        List<BlockInput> inputs = block.spendingInputs();
        most = seen.size() + inputs.size();
        inputs.forEach(input -> tell(input, seen));
    }

    private void tell(BlockInput input, Set<ByteBuffer> seen) {
        DerivedScript derived = DerivedScript.of(input);
        if (derived != null) {
            told++;
            if (seen.add(ByteBuffer.wrap(derived.script()))) {
                wanted.add(new Wanted(derived.script(), derived.isCertain(), input + " spends from"));
            }
        }
    }

    /**
     * Returns a judge of the filters of a block.
     *
     * @param own the scripts of watched coins that the block spends
     */
    public static FilterJudge of(VerifiedBlock block, List<byte[]> own) {
        Objects.requireNonNull(block, "block must not be null");
        Objects.requireNonNull(own, "own must not be null");
        return new FilterJudge(block, own);
    }

    /**
     * Returns whether a block can spend outputs with these scripts: none of its inputs tells of another.
     *
     * @param spent the scripts, input by input in the order of the block
     */
    public static boolean canSpend(VerifiedBlock block, List<byte[]> spent) {
        List<BlockInput> inputs = block.spendingInputs();
        if (inputs.size() != spent.size()) {
            return false;
        }
        for (int i = 0; i < inputs.size(); i++) {
            DerivedScript derived = DerivedScript.of(inputs.get(i));
            if (derived != null && derived.isCertain() && !Arrays.equals(derived.script(), spent.get(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Judges a filter.
     *
     * @throws IllegalArgumentException if it is that of another block
     */
    public Judgement judge(BlockFilter filter) {
        if (!filter.blockHash().equals(block.header().hash())) {
            throw new IllegalArgumentException("filter of block \"" + filter.blockHash() + "\" is not one of " + block);
        }
        if (filter.count() > most) {
            return new Judgement(
                    Finding.FALSE,
                    "has " + filter.count() + " scripts, where the outputs and inputs of the block make " + most
                            + " at most");
        }
        ValueSet values;
        try {
            values = filter.whole();
        } catch (MalformedFilterException e) {
            return new Judgement(Finding.FALSE, String.valueOf(e.getMessage()));
        }
        Judgement likely = new Judgement(Finding.NOTHING_MISSING, "");
        for (Wanted script : wanted) {
            boolean better = script.isCertain || likely.finding() == Finding.NOTHING_MISSING;
            if (better && !values.contains(filter.key().value(script.script))) {
                String reason = "leaves out script " + HEX.formatHex(script.script) + ", which " + script.why;
                if (script.isCertain) {
                    return new Judgement(Finding.FALSE, reason);
                }
                likely = new Judgement(Finding.LIKELY_FALSE, reason);
            }
        }
        return likely;
    }

    /** Returns how many of the inputs of the block do not tell what they spend from. */
    public int untold() {
        return block.spendingInputs().size() - told;
    }
}
