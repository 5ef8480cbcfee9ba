package org.reserves.bitcoinj.blocks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.chain.Assurance;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.ChainBlock;
import org.reserves.chain.Network;

/**
 * What stands behind a history that was read block by block, and why.
 *
 * <p>It rests on three things. Where it began: genesis, or a block whose coins are known and trusted. That nothing was left out in
 * between: the bodies. And that the chain is the true one: on the main network the work in it, which nobody can afford to forge; on
 * the test networks their work is nothing or next to nothing, so the caller has to say that a block at or after the end is true.
 *
 * <p>Immutable and thread-safe.
 *
 * @param assurance the grade
 * @param grounds   one sentence each
 */
public record ChainGrade(Assurance assurance, List<String> grounds) {

    /** Validates and copies the components. */
    public ChainGrade {
        Objects.requireNonNull(assurance, "assurance must not be null");
        grounds = List.copyOf(Objects.requireNonNull(grounds, "grounds must not be null"));
    }

    /**
     * Returns the grade of a history of verified blocks.
     *
     * @param chain   the headers
     * @param base    the block it begins after
     * @param opening the coins after that block, or null where none are assumed
     * @param tip     the block it ends with
     * @param trusted the block the caller vouches for, or null
     */
    public static ChainGrade of(
            HeaderChain chain,
            ChainBlock base,
            @Nullable ChainBalance opening,
            ChainBlock tip,
            @Nullable TrustedBlock trusted) {
        return of(
                chain,
                base,
                opening,
                tip,
                trusted,
                "every block from " + base + " to " + tip
                        + " was read, and each body gave the merkle root in its header");
    }

    /**
     * Returns the grade of a history of which not all blocks were read, as far as it does not depend on who chose them.
     *
     * @param read what was read and what was not, one sentence
     */
    public static ChainGrade of(
            HeaderChain chain,
            ChainBlock base,
            @Nullable ChainBalance opening,
            ChainBlock tip,
            @Nullable TrustedBlock trusted,
            String read) {
        List<String> grounds = new ArrayList<>();
        Assurance beginning = beginning(base, opening, grounds);
        grounds.add(read);
        Assurance chained = chained(chain, opening != null, tip, trusted, grounds);
        return new ChainGrade(weaker(beginning, chained), grounds);
    }

    /** Returns this where bodies were not read whole; the grade is never better than the one given. */
    public ChainGrade atMost(Assurance limit, String ground) {
        Objects.requireNonNull(ground, "ground must not be null");
        List<String> more = new ArrayList<>(grounds);
        more.add(ground);
        return new ChainGrade(weaker(assurance, limit), more);
    }

    private static Assurance beginning(ChainBlock base, @Nullable ChainBalance opening, List<String> grounds) {
        if (opening != null) {
            if (opening.isStored()) {
                grounds.add("the balance at " + base
                        + " was read back from a text, which anybody could have written, so its grade of "
                        + opening.statedAssurance().id() + " does not count; ask its source again");
            }
            grounds.add("the coins after " + base + " are "
                    + opening.assurance().id() + ": " + String.join("; ", opening.grounds()));
            return opening.assurance();
        }
        if (Objects.equals(base.height(), 0)) {
            return Assurance.AUTHENTICATED;
        }
        grounds.add("nothing up to " + base + " was read, so coins that came before are not seen; begin at genesis, or"
                + " with a snapshot of that block");
        return Assurance.UNAUTHENTICATED;
    }

    private static Assurance chained(
            HeaderChain chain, boolean opened, ChainBlock tip, @Nullable TrustedBlock trusted, List<String> grounds) {
        if (trusted != null && leadsTo(chain, tip, trusted)) {
            grounds.add(
                    "the chain leads to block " + trusted.hash() + ", which is trusted because of " + trusted.reason());
            return Assurance.AUTHENTICATED;
        }
        if (trusted != null) {
            grounds.add("block " + trusted.hash() + ", trusted because of " + trusted.reason()
                    + ", is not on the chain at or after " + tip + ", so it vouches for nothing here");
        }
        Network network = chain.network();
        if (network != Network.MAIN) {
            grounds.add("proof of work on " + network
                    + " costs little or nothing, so anyone could have made this chain up; name"
                    + " a block at its end that you trust, for instance because your own node has it");
            return Assurance.UNAUTHENTICATED;
        }
        if (!chain.isPinned() && !chain.hasMinimumWork()) {
            grounds.add("the chain up to " + chain.tip() + " took " + chain.work()
                    + " hashes, fewer than the true chain;" + " whoever made so few blocks could have made them up");
            return Assurance.UNAUTHENTICATED;
        }
        if (chain.isPinned() && !opened) {
            grounds.add(
                    "the chain begins at " + chain.first() + " and not at genesis, and nothing vouches for that block");
            return Assurance.UNAUTHENTICATED;
        }
        grounds.add("the headers up to " + chain.tip() + " have the proof of work that the rules prescribe, "
                + chain.work() + " hashes" + (chain.isPinned() ? " from " + chain.first() + " on" : " altogether"));
        return Assurance.AUTHENTICATED;
    }

    private static boolean leadsTo(HeaderChain chain, ChainBlock tip, TrustedBlock trusted) {
        if (!chain.contains(trusted.hash())) {
            return false;
        }
        return chain.forkPoint(tip.hash(), trusted.hash()).hash().equals(tip.hash());
    }

    /** The grades are declared from the strongest to the weakest. */
    private static Assurance weaker(Assurance... grades) {
        return Arrays.stream(grades).max(Comparator.naturalOrder()).orElseThrow();
    }
}
