package org.reserves.supply;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.reserves.chain.BlockHeight;
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

    /** Returns the 33 eras that pay a subsidy, the first one first. */
    public static List<IssuanceEra> eras() {
        return IntStream.range(0, ERAS).mapToObj(IssuanceSchedule::era).toList();
    }

    /**
     * Returns the first block after a halving.
     *
     * @param halving its number: 1 was in 2012 at 210,000; 33, the last, ends the subsidy at 6,930,000
     * @throws IllegalArgumentException if the number is not within 1 to 33
     */
    public static BlockHeight halving(int halving) {
        if (halving < 1 || halving > ERAS) {
            throw new IllegalArgumentException(
                    "halving \"" + halving + "\" does not exist; there are halvings 1 to " + ERAS);
        }
        return BlockHeight.of((long) halving * BLOCKS_PER_ERA);
    }

    /**
     * Returns the first block with which at least this amount had been issued.
     *
     * @throws IllegalArgumentException if the amount is not above zero, or above the maximum that is ever issued
     */
    public static BlockHeight heightIssuing(Btc amount) {
        Objects.requireNonNull(amount, "amount must not be null");
        if (amount.signum() <= 0 || amount.compareTo(MAXIMUM) > 0) {
            throw new IllegalArgumentException(
                    "amount \"" + amount + "\" is never issued; it must be above zero and at most " + MAXIMUM);
        }
        long missing = amount.toSats();
        for (IssuanceEra era : eras()) {
            if (missing <= era.total().toSats()) {
                long subsidy = era.subsidy().toSats();
                return era.first().plus((missing + subsidy - 1) / subsidy - 1);
            }
            missing -= era.total().toSats();
        }
        throw new AssertionError("the eras add up to less than the maximum");
    }

    private static IssuanceEra era(int number) {
        BlockHeight first = BlockHeight.of((long) number * BLOCKS_PER_ERA);
        return new IssuanceEra(number, first, first.plus(BLOCKS_PER_ERA - 1), subsidyAt(first));
    }

    private static long subsidySats(int era) {
        // Java shifts by the count modulo 64, so a late era would start again at 50 BTC
        return era >= ERAS ? 0 : FIRST_SUBSIDY_SATS >> era;
    }
}
