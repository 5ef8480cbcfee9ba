package org.reserves.bitcoinj.filters;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.reserves.bitcoinj.blocks.BlockInput;
import org.reserves.bitcoinj.blocks.VerifiedBlock;

/** What blocks spend, where it is told beside them or can be taken from the blocks before. */
final class SpentOutputs {
    private static final int SHORTEST = 9;
    private static final int AMOUNT = 8;
    private static final int TWO_BYTES = 0xfd;

    private final Map<ByteBuffer, byte[]> unspent = new HashMap<>();

    /**
     * Takes what a block spends from what the blocks given before it and itself made, and keeps what it makes.
     *
     * @throws IllegalArgumentException if it spends anything else
     */
    List<byte[]> follow(VerifiedBlock block) {
        for (int i = 0; i < block.transactions(); i++) {
            List<byte[]> outputs = block.outputScripts(i);
            for (int output = 0; output < outputs.size(); output++) {
                unspent.put(ByteBuffer.wrap(block.outpoint(i, output)), outputs.get(output));
            }
        }
        List<byte[]> spent = new ArrayList<>();
        for (BlockInput input : block.spendingInputs()) {
            byte[] script = unspent.remove(ByteBuffer.wrap(input.outpoint()));
            if (script == null) {
                throw new IllegalArgumentException(input + " of " + block
                        + " spends an output that no block given before makes; give all blocks from genesis on, or what"
                        + " it spends");
            }
            spent.add(script);
        }
        return spent;
    }

    /**
     * Reads what {@code /rest/spenttxouts/HASH.bin} of Bitcoin Core 30 and newer answers: CompactSize transactions, and for each CompactSize
     * outputs, and for each the amount, eight bytes, and the script with its length.
     *
     * @throws IllegalArgumentException if it is anything else, or does not fit the block
     */
    static List<byte[]> ofRest(VerifiedBlock block, byte[] answer) {
        Objects.requireNonNull(answer, "answer must not be null");
        try {
            ByteBuffer bytes = ByteBuffer.wrap(answer).order(ByteOrder.LITTLE_ENDIAN);
            List<byte[]> spent = new ArrayList<>();
            int transactions = count(bytes, 1);
            for (int i = 0; i < transactions; i++) {
                for (int outputs = count(bytes, SHORTEST); outputs > 0; outputs--) {
                    bytes.position(bytes.position() + AMOUNT);
                    byte[] script = new byte[count(bytes, 1)];
                    bytes.get(script);
                    spent.add(script);
                }
            }
            if (!bytes.hasRemaining() && transactions == block.transactions() && FilterJudge.canSpend(block, spent)) {
                return spent;
            }
        } catch (RuntimeException malformed) {
            // said below
        }
        throw new IllegalArgumentException("spent outputs of " + answer.length + " bytes are not those of " + block
                + "; give what /rest/spenttxouts/" + block.header().hash() + ".bin answers");
    }

    private static int count(ByteBuffer bytes, int each) {
        int first = bytes.get() & 0xff;
        long count = first < TWO_BYTES
                ? first
                : first == TWO_BYTES ? bytes.getShort() & 0xffff : bytes.getInt() & 0xffff_ffffL;
        if (count > bytes.remaining() / each) {
            throw new IllegalArgumentException("count \"" + count + "\" is too large");
        }
        return (int) count;
    }
}
