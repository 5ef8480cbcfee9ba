package org.reserves.bitcoinj.compactfilters;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.HeaderChain;
import org.reserves.bitcoinj.filters.FilterHeaders;
import org.reserves.bitcoinj.filters.TrustedFilterHeader;

/** Asks nodes for filter hashes and headers, and holds each against what it said before and against headers that are trusted. */
final class FilterExchange {
    private final HeaderChain chain;
    private final List<TrustedFilterHeader> trusted;
    private final FilterHashes first;
    private final Set<String> probed = new HashSet<>();

    /** @param first where the hashes of all nodes begin */
    FilterExchange(HeaderChain chain, List<TrustedFilterHeader> trusted, FilterHashes first) {
        this.chain = chain;
        this.trusted = trusted;
        this.first = first;
    }

    FilterHashes first() {
        return first;
    }

    /**
     * Asks an idle node for what it has to state next.
     *
     * @param top  the last height it has on the best chain
     * @param goal the height up to which hashes are needed
     * @return whether it owes something now
     */
    boolean ask(FilterStatement statement, int top, int goal) {
        if (!statement.isIdle()) {
            return true;
        }
        int reach = Math.min(top, goal);
        if (reach < first.first()) {
            return false;
        }
        if (!statement.showedCheckpoints() && needsCheckpoints(statement, top)) {
            statement.ask(FilterRequest.checkpoints(chain, top));
            return true;
        }
        for (TrustedFilterHeader known : trusted) {
            if (isBetween(known, top) && probed.add(statement.node().name() + " " + known)) {
                int begin = known.height() / FilterMessages.STEP * FilterMessages.STEP;
                statement.ask(FilterRequest.hashes(chain, begin == 0 ? 0 : begin + 1, known.height()));
                return true;
            }
        }
        if (statement.last() < reach) {
            int next = statement.last() + 1;
            statement.ask(FilterRequest.hashes(chain, next, Math.min(reach, next + FilterMessages.MOST_HEADERS - 1)));
            return true;
        }
        return false;
    }

    /** A trusted header before the first hash is at a thousandth height, or has to be asked for. */
    private boolean isBetween(TrustedFilterHeader known, int top) {
        return known.height() < first.first() - 1
                && known.height() <= top
                && known.height() % FilterMessages.STEP != 0
                && known.height() >= FilterStatements.height(chain.first());
    }

    private boolean needsCheckpoints(FilterStatement statement, int top) {
        return !statement.hasBeginning()
                || (top >= FilterMessages.STEP && trusted.stream().anyMatch(known -> known.height() <= top));
    }

    /** Takes in a message "cfcheckpt". */
    void checkpoints(FilterStatement statement, byte[] payload) throws MisconductException {
        FilterMessages.Checkpoints message = FilterMessages.checkpoints(payload);
        FilterRequest request = answered(statement, FilterRequest.Kind.CHECKPOINTS, message.stop(), "cfcheckpt");
        if (request == null) {
            return;
        }
        int count = request.last() / FilterMessages.STEP;
        if (message.headers().size() != count) {
            throw new MisconductException("sent " + message.headers().size() + " filter headers up to height "
                    + request.last() + ", where every thousandth makes " + count);
        }
        for (int i = 0; i < count; i++) {
            requireTrusted((i + 1) * FilterMessages.STEP, message.headers().get(i));
        }
        statement.checkpoints(message.headers());
    }

    /** Takes in a message "cfheaders", and returns the first height of the hashes it brought, or −1 where it brought none. */
    int hashes(FilterStatement statement, byte[] payload) throws MisconductException {
        FilterMessages.Hashes message = FilterMessages.hashes(payload);
        FilterRequest request = answered(statement, FilterRequest.Kind.HASHES, message.stop(), "cfheaders");
        if (request == null) {
            return -1;
        }
        int count = request.last() - request.first() + 1;
        if (message.hashes().size() != count) {
            throw new MisconductException("sent " + message.hashes().size() + " filter hashes of heights "
                    + request.first() + " to " + request.last());
        }
        boolean goesOn = request.first() == statement.last() + 1;
        byte[] before = goesOn ? statement.header() : statement.shownHeader(request.first() - 1);
        if (before == null) {
            before = FilterHeaders.none();
        }
        requireSame(request.first() - 1, message.previous(), before);
        byte[] header = before;
        for (int i = 0; i < count; i++) {
            byte[] hash = message.hashes().get(i);
            int height = request.first() + i;
            header = FilterHeaders.next(hash, header);
            requireTrusted(height, header);
            byte[] shown = statement.shownHeader(height);
            if (shown != null) {
                requireSame(height, header, shown);
            }
            if (goesOn) {
                statement.add(hash, header);
            }
        }
        if (goesOn && statement.last() == first.last()) {
            first.endsWith(message.stop());
        }
        return goesOn ? request.first() : -1;
    }

    /** Returns the request that a message answers, or null where the answer is of no use any more. */
    @Nullable
    private FilterRequest answered(FilterStatement statement, FilterRequest.Kind kind, String stop, String command)
            throws MisconductException {
        FilterRequest request = statement.request();
        if (request == null || request.kind() != kind || !request.stop().equals(stop)) {
            if (statement.isForgiven(stop)) {
                statement.node().useless("an answer about a branch that it left");
                return null;
            }
            throw new MisconductException(
                    "sent a message \"" + command + "\" up to block " + stop + ", which nobody asked it for");
        }
        statement.answered();
        return request.isStale() || !chain.onBestChain(stop) ? null : request;
    }

    private void requireTrusted(int height, byte[] header) throws MisconductException {
        for (TrustedFilterHeader known : trusted) {
            if (known.height() == height && !known.header().equals(FilterHeaders.display(header))) {
                throw MisconductException.lie("shows the filter header " + FilterHeaders.display(header) + " at height "
                        + height + ", where " + known.header() + " is trusted because of " + known.reason());
            }
        }
    }

    private static void requireSame(int height, byte[] header, byte[] before) throws MisconductException {
        if (!Arrays.equals(header, before) && height < 0) {
            throw MisconductException.lie("sent filter headers that do not begin with 32 zero bytes before genesis");
        }
        if (!Arrays.equals(header, before)) {
            throw MisconductException.lie("shows two filter headers at height " + height + ": "
                    + FilterHeaders.display(before) + ", then " + FilterHeaders.display(header));
        }
    }
}
