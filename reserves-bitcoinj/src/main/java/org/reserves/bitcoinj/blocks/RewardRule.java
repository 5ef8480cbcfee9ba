package org.reserves.bitcoinj.blocks;

import java.util.Objects;
import org.reserves.chain.Network;
import org.reserves.money.Btc;

/**
 * What the reward of a block may claim: the subsidy of its height and the fees, which are what its transactions spent less what they paid.
 * A block alone tells what was paid; what was spent has to be known from elsewhere, for instance from the node's undo records.
 *
 * <p>As immutable and thread-safe as the bytes of its block.
 */
public final class RewardRule {
    /** 50 BTC, {@code GetBlockSubsidy} in Bitcoin Core's {@code validation.cpp}. */
    private static final long FIRST_SUBSIDY = 5_000_000_000L;

    /** {@code nSubsidyHalvingInterval} in Bitcoin Core's {@code kernel/chainparams.cpp}. */
    private static final int HALVING = 210_000;

    private static final int HALVING_REGTEST = 150;

    private final VerifiedBlock block;
    private final int height;
    private final long subsidy;

    private RewardRule(VerifiedBlock block, int height, long subsidy) {
        this.block = block;
        this.height = height;
        this.subsidy = subsidy;
    }

    /**
     * Returns the rule for a whole block.
     *
     * @param height its height on the network
     * @throws IllegalArgumentException if the height is negative
     */
    public static RewardRule of(VerifiedBlock block, Network network, int height) {
        Objects.requireNonNull(block, "block must not be null");
        return new RewardRule(block, height, subsidy(network, height));
    }

    /**
     * Returns how many new satoshis a block of a height may make.
     *
     * @throws IllegalArgumentException if the height is negative
     */
    static long subsidy(Network network, int height) {
        Objects.requireNonNull(network, "network must not be null");
        if (height < 0) {
            throw new IllegalArgumentException("height \"" + height + "\" is negative; the genesis block has height 0");
        }
        int halvings = height / (network == Network.REGTEST ? HALVING_REGTEST : HALVING);
        return halvings >= Long.SIZE ? 0 : FIRST_SUBSIDY >> halvings;
    }

    /**
     * Demands that the reward claims no more than it may.
     *
     * @param spent the satoshis that each transaction spent, without the block reward, in the order of the block
     * @throws BlockRefusedException    if it claims more, or a transaction paid more than it spent
     * @throws IllegalArgumentException if there are not as many amounts as transactions
     */
    public void require(long[] spent) {
        Objects.requireNonNull(spent, "spent must not be null");
        if (spent.length != block.transactions() - 1) {
            throw new IllegalArgumentException("\"" + spent.length + "\" spent amounts do not belong to " + block
                    + "; pass one for each but the first");
        }
        long fees = 0;
        for (int i = 0; i < spent.length; i++) {
            long paid = block.paidSats(i + 1);
            if (paid > spent[i]) {
                throw block.header()
                        .refusal("its transaction " + block.transactionId(i + 1) + " pays " + display(paid)
                                + ", more than the " + display(spent[i]) + " that it spends");
            }
            // neither sum comes near the range of a long before it is refused
            fees += spent[i] - paid;
            if (fees > TransactionReader.MAX_MONEY) {
                throw block.header().refusal("its fees are more than the 21,000,000 BTC that can exist");
            }
        }
        long claimed = block.paidSats(0);
        if (claimed > subsidy + fees) {
            throw block.header()
                    .refusal("its block reward claims " + display(claimed) + ", more than the "
                            + display(subsidy + fees) + " that height " + height + " allows: a subsidy of "
                            + display(subsidy) + " and fees of " + display(fees));
        }
    }

    private static String display(long satoshis) {
        return Btc.ofSats(satoshis).toDisplay();
    }
}
