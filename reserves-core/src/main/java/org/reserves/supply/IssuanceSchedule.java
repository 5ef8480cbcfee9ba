package org.reserves.supply;

import java.util.Objects;
import org.reserves.money.Btc;

/**
 * The rule by which new bitcoin are issued: 50 BTC a block, halved every 210,000 blocks, in whole satoshis.
 *
 * <p>The subsidy of block h is {@code 5,000,000,000 >> (h / 210,000)} satoshis (Bitcoin Core, {@code GetBlockSubsidy} in
 * {@code validation.cpp}). The shift drops half satoshis from the tenth halving on, so a formula with division by a power
 * of two is wrong there. Block 6,929,999 is the last to pay; all blocks together pay 20,999,999.9769 BTC (Bitcoin Core,
 * {@code validation_tests.cpp}).
 *
 * <p>This is what miners <em>may</em> issue. What exists is less: see {@link Supply}.
 *
 * <p>Immutable and thread-safe.
 */
public final class IssuanceSchedule {
    /** The number of blocks from one halving to the next (Bitcoin Core, {@code consensus.nSubsidyHalvingInterval}). */
    public static final int BLOCKS_PER_ERA = 210_000;

    private static final long FIRST_SUBSIDY_SATS = 5_000_000_000L;
    private static final int ERAS = Long.SIZE - Long.numberOfLeadingZeros(FIRST_SUBSIDY_SATS);
    private static final BlockHeight LAST_SUBSIDY = BlockHeight.of((long) ERAS * BLOCKS_PER_ERA - 1);
    private static final Btc MAXIMUM = issuedUpTo(LAST_SUBSIDY);

    private IssuanceSchedule() {}

    /** Returns the new bitcoin the block at this height may create, without fees: 3.125 BTC at 840,000, 0 at last. */
    public static Btc subsidyAt(BlockHeight height) {
        Objects.requireNonNull(height, "height must not be null");
        return Btc.ofSats(subsidySats(height.toInt() / BLOCKS_PER_ERA));
    }

    /** Returns the sum of the subsidies of the blocks 0 up to and including this height, the genesis block included. */
    public static Btc issuedUpTo(BlockHeight height) {
        Objects.requireNonNull(height, "height must not be null");
        long blocks = (long) height.toInt() + 1;
        long sats = 0;
        for (int era = 0; era < ERAS && blocks > 0; era++) {
            sats += Math.min(blocks, BLOCKS_PER_ERA) * subsidySats(era);
            blocks -= BLOCKS_PER_ERA;
        }
        return Btc.ofSats(sats);
    }

    /** Returns the sum of all subsidies, 20,999,999.9769 BTC. */
    public static Btc maximum() {
        return MAXIMUM;
    }

    /** Returns the height of the last block with a subsidy, 6,929,999. */
    public static BlockHeight lastSubsidy() {
        return LAST_SUBSIDY;
    }

    private static long subsidySats(int era) {
        // Java shifts by the count modulo 64, so a late era would start again at 50 BTC
        return era >= ERAS ? 0 : FIRST_SUBSIDY_SATS >> era;
    }
}
