package org.reserves.bitcoinj.peers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.HeaderChain;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ChainBlock;
import org.reserves.chain.Network;

/** Finds the block after which a run begins to read bodies. */
final class StartingPoint {
    /** How much earlier than a birthday we begin: headers may be dated two hours late, and older than the block before them. */
    private static final int MARGIN_DAYS = 1;

    private final PeerOptions options;

    StartingPoint(PeerOptions options) {
        this.options = options;
    }

    HeaderChain chain(Network network) {
        PeerOptions.Pin pin = options.pin();
        return pin == null
                ? HeaderChain.fromGenesis(network)
                : HeaderChain.fromPinned(network, pin.height(), pin.header(), pin.workBefore());
    }

    ChainBlock base(HeaderChain chain) {
        int first = HeaderExchange.height(chain.first());
        Integer height = options.birthHeight();
        LocalDate date = options.birthDate();
        int birth = height != null ? height : date != null ? firstOn(chain, date) : first + 1;
        if (birth > chain.tipHeight()) {
            throw new BalanceUnavailableException("birthday \"" + height + "\" is above the tip, " + chain.tip()
                    + "; a balance without any block would say nothing");
        }
        return chain.at(Math.max(first, birth - 1));
    }

    /** Returns what the caller claims by a birthday, one sentence, or null where there is none. */
    @Nullable
    String claim() {
        Object birthday = options.birthHeight() != null ? options.birthHeight() : options.birthDate();
        return birthday == null
                ? null
                : "that nothing watched had coins before is the claim of whoever named " + birthday
                        + " as its birthday";
    }

    private static int firstOn(HeaderChain chain, LocalDate date) {
        Instant from = date.minusDays(MARGIN_DAYS).atStartOfDay().toInstant(ZoneOffset.UTC);
        int height = HeaderExchange.height(chain.first());
        while (height <= chain.tipHeight() && chain.timeAt(height).isBefore(from)) {
            height++;
        }
        if (height > chain.tipHeight()) {
            ChainBlock tip = chain.tip();
            throw new BalanceUnavailableException("birthday \"" + date + "\" is after the tip, " + tip + " of "
                    + tip.date() + "; a balance without any block would say nothing");
        }
        return height;
    }
}
