package org.reserves.bitcoinj.peers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.reserves.bitcoinj.chain.CoinTracker;
import org.reserves.bitcoinj.chain.HeaderChain;
import org.reserves.verification.BalanceUnavailableException;
import org.reserves.verification.ChainBlock;

/** Finds the block after which a run begins to read bodies. */
final class Start {
    /** How much earlier than a birthday we begin: headers may be dated two hours late, and older than the block before them. */
    private static final int MARGIN_DAYS = 1;

    private final PeerOptions options;

    Start(PeerOptions options) {
        this.options = options;
    }

    HeaderChain chain(org.reserves.verification.Network network) {
        PeerOptions.Pin pin = options.pin();
        return pin == null
                ? HeaderChain.fromGenesis(network)
                : HeaderChain.fromPinned(network, pin.height(), pin.header(), pin.workBefore());
    }

    CoinTracker tracker(HeaderChain chain, List<byte[]> scripts) {
        int first = HeaderExchange.height(chain.first());
        Integer height = options.birthHeight();
        LocalDate date = options.birthDate();
        int birth = height != null ? height : date != null ? firstOn(chain, date) : first + 1;
        if (birth > chain.tipHeight()) {
            throw new BalanceUnavailableException("birthday \"" + height + "\" is above the tip, " + chain.tip()
                    + "; a balance without any block would say nothing");
        }
        return CoinTracker.after(chain, chain.at(Math.max(first, birth - 1)), scripts);
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
