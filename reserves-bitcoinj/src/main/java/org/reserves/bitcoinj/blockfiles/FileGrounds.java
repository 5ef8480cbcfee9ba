package org.reserves.bitcoinj.blockfiles;

import java.util.List;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.BlockHeader;
import org.reserves.bitcoinj.blocks.ChainGrade;
import org.reserves.bitcoinj.blocks.HeaderChain;
import org.reserves.bitcoinj.blocks.TrustedBlock;
import org.reserves.bitcoinj.scan.ScanRange;
import org.reserves.chain.Assurance;
import org.reserves.chain.ChainBlock;

/** What a reader must know of the files behind an answer, one sentence each. */
final class FileGrounds {
    private final BlockIndex index;
    private final ScanRange range;

    private FileGrounds(BlockIndex index, ScanRange range) {
        this.index = index;
        this.range = range;
    }

    static FileGrounds of(BlockIndex index, ScanRange range) {
        return new FileGrounds(index, range);
    }

    /**
     * Adds them to what stands behind an answer.
     *
     * @param chain the chain that was read, which ends on another branch than the best where that was asked for
     * @param tip   the last block read
     */
    ChainGrade addTo(ChainGrade grade, HeaderChain chain, ChainBlock tip, UnjudgedRewards unjudged) {
        HeaderChain known = index.chain();
        boolean vouched = isVouchedFor(chain, tip);
        ChainGrade whole = grade;
        if (!known.onBestChain(tip.hash())) {
            whole = whole.atMost(
                    vouched ? Assurance.AUTHENTICATED : Assurance.UNAUTHENTICATED,
                    tip + " is on a branch that was abandoned; the chain with the most work ends with " + known.tip());
        }
        for (String note : index.notes()) {
            whole = with(whole, note);
        }
        whole = with(whole, damage(tip));
        whole = with(whole, unjudged.inWords());
        return vouched || (range.end() != null && range.end().hash() != null) ? whole : with(whole, unknowable(tip));
    }

    private boolean isVouchedFor(HeaderChain chain, ChainBlock tip) {
        TrustedBlock trusted = range.trusted();
        return trusted != null
                && chain.contains(trusted.hash())
                && chain.forkPoint(tip.hash(), trusted.hash()).isSameAs(tip);
    }

    private String damage(ChainBlock tip) {
        BlockHeader next = index.cutOffAfter(tip.hash());
        if (next != null) {
            return "the next block, " + next.hash() + ", is cut off in its file, so the chain goes on"
                    + " beyond this answer; copy the files again";
        }
        List<String> damage = index.damage();
        return damage.isEmpty()
                ? ""
                : "damage was found that hits no block of this chain: " + damage.get(0)
                        + (damage.size() > 1 ? "; and in " + (damage.size() - 1) + " more places" : "");
    }

    private String unknowable(ChainBlock tip) {
        return "files do not tell a branch that its operator invalidated after the node had connected it, so whether the node"
                + " follows " + tip + rival(tip, index.rival())
                + " only the node knows; ask the node for its getbestblockhash and read until that block, named as trusted";
    }

    private String rival(ChainBlock tip, @Nullable ChainBlock rival) {
        if (rival == null) {
            return "";
        }
        ChainBlock fork = index.chain().forkPoint(tip.hash(), rival.hash());
        return fork.isSameAs(tip)
                ? ""
                : " or " + rival + ", which branches off after block "
                        + Objects.requireNonNull(fork.height(), "height must not be null") + ",";
    }

    private static ChainGrade with(ChainGrade grade, String ground) {
        return ground.isEmpty() ? grade : grade.atMost(grade.assurance(), ground);
    }
}
