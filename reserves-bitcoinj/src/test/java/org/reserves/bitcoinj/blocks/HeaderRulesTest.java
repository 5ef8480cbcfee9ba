package org.reserves.bitcoinj.blocks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.reserves.chain.Network;

/** The rules of difficulty, under limits easy enough to mine 2,016 blocks. The expected targets were computed in Python. */
class HeaderRulesTest {
    private static final int EASIEST = 0x207fffff;
    private static final int HARDER = 0x2007ffff;
    private static final long BEGIN = 1_300_000_000L;

    @Test
    void accept_demandsTheTargetThatFollowsFromTheTimeOfThePeriod() {
        Made made = new Made(Network.MAIN, EASIEST, false, false);
        made.addUntil(2015, 300, EASIEST);
        made.refused(
                300,
                EASIEST,
                "its compact target is \"207fffff\" where the rules of main prescribe \"203ff7de\" at"
                        + " height 2016");
        made.add(300, 0x203ff7de);
        made.refused(
                300,
                EASIEST,
                "its compact target is \"207fffff\" where the rules of main prescribe \"203ff7de\" at"
                        + " height 2017");
        made.add(300, 0x203ff7de);
    }

    @Test
    void accept_allowsTheEasiestTargetAfterTwentyMinutesOnTestNetworksOnly() {
        Made main = new Made(Network.MAIN, HARDER, false, false);
        main.refused(
                1201,
                EASIEST,
                "its compact target is \"207fffff\" where the rules of main prescribe \"2007ffff\" at" + " height 1");
        Made test = new Made(Network.TESTNET3, HARDER, true, false);
        test.add(600, HARDER);
        test.refused(
                1200,
                EASIEST,
                "its compact target is \"207fffff\" where the rules of test prescribe \"2007ffff\" at" + " height 2");
        test.refused(
                1201,
                HARDER,
                "its compact target is \"2007ffff\" where the rules of test prescribe \"207fffff\" at" + " height 2");
        test.add(1201, EASIEST);
        test.add(1201, EASIEST);
        test.add(600, HARDER);
    }

    @Test
    void accept_startsAPeriodFromItsLastBlockOnTestnet3AndFromItsFirstOnTestnet4() {
        for (boolean bip94 : new boolean[] {false, true}) {
            Made made = new Made(bip94 ? Network.TESTNET4 : Network.TESTNET3, HARDER, true, bip94);
            made.addUntil(2014, 600, HARDER);
            made.add(1201, EASIEST);
            made.add(600, bip94 ? HARDER : EASIEST);
        }
    }

    @Test
    void accept_refusesATimeWarpUnderBip94() {
        Made made = new Made(Network.TESTNET4, HARDER, true, true);
        made.addUntil(2015, 600, HARDER);
        made.refusedFor(-601, 0x2007fefa, "which BIP94 forbids at the beginning of a period");
        made.add(-600, 0x2007fefa);
    }

    @Test
    void fromPinned_judgesTheFirstChangeOfTargetByAFactorOfFour() {
        ChainRules rules = rules(HARDER, false, false);
        BlockHeader header = BlockHeader.of(Miner.header("33".repeat(32), new byte[32], BEGIN, HARDER), 0);
        Made made = new Made(new HeaderChain(Network.MAIN, rules, header, 2014, BigInteger.ZERO), 2014);
        made.add(600, HARDER);
        made.refusedFor(
                600, 0x20200000, "is more than four times as easy or hard as the one before, which no change can be");
        made.refusedFor(
                600, 0x2001fffe, "is more than four times as easy or hard as the one before, which no change can be");
        made.add(600, 0x201ffffc);
        made.addUntil(2 * 2016 - 1, 600, 0x201ffffc);
        // 2,015 intervals of ten minutes in the period that began after the pinned block
        made.add(600, 0x201ffbeb);
    }

    static ChainRules rules(int bits, boolean minimumAllowed, boolean bip94) {
        BlockHeader genesis = BlockHeader.of(Miner.header("00".repeat(32), new byte[32], BEGIN, bits), 0);
        return new ChainRules(genesis, Target.of(EASIEST), true, minimumAllowed, bip94, null);
    }

    /** A chain that is mined on at its tip. */
    private static final class Made {
        private final HeaderChain chain;
        private int height;

        Made(Network network, int bits, boolean minimumAllowed, boolean bip94) {
            ChainRules rules = rules(bits, minimumAllowed, bip94);
            chain = new HeaderChain(network, rules, rules.genesis(), 0, BigInteger.ZERO);
        }

        Made(HeaderChain chain, int height) {
            this.chain = chain;
            this.height = height;
        }

        void addUntil(int last, int seconds, int bits) {
            while (height < last) {
                add(seconds, bits);
            }
        }

        void add(int seconds, int bits) {
            assertTrue(chain.accept(next(seconds, bits)));
            height++;
            assertEquals(height, chain.tipHeight());
        }

        void refused(int seconds, int bits, String reason) {
            BlockHeader header = next(seconds, bits);
            assertEquals("block " + header.hash() + " refused: " + reason, message(header));
        }

        void refusedFor(int seconds, int bits, String reason) {
            String message = message(next(seconds, bits));
            assertTrue(message.endsWith(reason), message);
        }

        private String message(BlockHeader header) {
            return assertThrows(BlockRefusedException.class, () -> chain.accept(header))
                    .getMessage();
        }

        private BlockHeader next(int seconds, int bits) {
            long time = chain.timeAt(chain.tipHeight()).getEpochSecond() + seconds;
            return BlockHeader.of(Miner.header(chain.tip().hash(), new byte[32], time, bits), 0);
        }
    }
}
