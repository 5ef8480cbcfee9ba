package org.reserves.bitcoinj.electrum;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.json.JsonValue;
import org.reserves.bitcoinj.json.MalformedJsonException;
import org.reserves.bitcoinj.json.RpcAnswer;
import org.reserves.bitcoinj.json.RpcCall;
import org.reserves.bitcoinj.proven.ClaimedTransaction;
import org.reserves.bitcoinj.proven.MerkleBranch;
import org.reserves.bitcoinj.proven.Shown;

/**
 * The questions that make a server prove claims, and what is made of the answers: for each claim the transaction and its branch, and before
 * the first claim of a block the id and the branch of its reward. Questions and answers are taken one by one, so that of many claims few are
 * held at once.
 */
final class ElectrumProofs {
    private static final int HASH = 32;

    private final ElectrumErrors errors;
    private final List<ClaimedTransaction> claims;
    private final Consumer<Shown> checker;
    private final Map<Integer, Reward> rewards = new HashMap<>();

    /** How many answers of claims have come. */
    private int heard;

    /** The bytes of the transaction whose branch comes next, or null. */
    @Nullable
    private byte[] transaction;

    /** The reward of the block of the claim that was heard last, or null; most claims of a block follow one another. */
    @Nullable
    private Reward reward;

    private int rewardHeight = -1;

    /** The first transaction of a block, and the way from it to the root. */
    private record Reward(String txid, MerkleBranch branch) {}

    /** @param checker takes what proves each claim, in their order */
    ElectrumProofs(ElectrumErrors errors, List<ClaimedTransaction> claims, Consumer<Shown> checker) {
        this.errors = errors;
        this.claims = claims;
        this.checker = checker;
    }

    /** Returns how many questions there are. */
    int count() {
        long heights =
                claims.stream().mapToInt(ClaimedTransaction::height).distinct().count();
        return Math.toIntExact(heights + 2L * claims.size());
    }

    /** Returns the questions in the order in which {@link #hear} takes the answers, and one more behind them. */
    Iterator<RpcCall> questions(RpcCall last) {
        return new Questions(claims, last);
    }

    /** Takes the next answer. */
    void hear(RpcAnswer answer) {
        ClaimedTransaction claim = claims.get(heard);
        byte[] bytes = transaction;
        if (bytes != null) {
            MerkleBranch branch = errors.read(() -> "the proof of " + claim, answer, ElectrumProofs::branch);
            Reward there = Objects.requireNonNull(rewardAt(claim.height()));
            transaction = null;
            heard++;
            checker.accept(new Shown(claim, bytes, branch, there.txid(), there.branch()));
        } else if (rewardAt(claim.height()) != null) {
            transaction = errors.read(claim::toString, answer, JsonValue::bytes);
        } else {
            rewards.put(
                    claim.height(),
                    errors.read(() -> "the block reward at height " + claim.height(), answer, ElectrumProofs::reward));
        }
    }

    @Nullable
    private Reward rewardAt(int height) {
        if (height != rewardHeight || reward == null) {
            rewardHeight = height;
            reward = rewards.get(height);
        }
        return reward;
    }

    private static Reward reward(JsonValue result) {
        return new Reward(result.get("tx_hash").hash(), branch(result, 0));
    }

    private static MerkleBranch branch(JsonValue result) {
        return branch(result, result.get("pos").count());
    }

    private static MerkleBranch branch(JsonValue result, int position) {
        List<JsonValue> merkle = result.get("merkle").items();
        byte[] siblings = new byte[merkle.size() * HASH];
        int at = 0;
        for (JsonValue sibling : merkle) {
            sibling.hashTo(siblings, at);
            at += HASH;
        }
        try {
            return MerkleBranch.ofBytes(position, siblings);
        } catch (IllegalArgumentException e) {
            throw new MalformedJsonException(String.valueOf(e.getMessage()));
        }
    }

    private static final class Questions implements Iterator<RpcCall> {
        private final Iterator<ClaimedTransaction> claims;
        private final Set<Integer> heights = new HashSet<>();
        private final RpcCall last;

        @Nullable
        private ClaimedTransaction claim;

        private boolean transactionAsked;
        private boolean ended;

        Questions(List<ClaimedTransaction> claims, RpcCall last) {
            this.claims = claims.iterator();
            this.last = last;
        }

        @Override
        public boolean hasNext() {
            return !ended;
        }

        @Override
        public RpcCall next() {
            ClaimedTransaction now = claim;
            if (now == null) {
                if (!claims.hasNext()) {
                    ended = true;
                    return last;
                }
                now = claims.next();
                claim = now;
                if (heights.add(now.height())) {
                    return RpcCall.of("blockchain.transaction.id_from_pos", now.height(), 0, true);
                }
            }
            if (!transactionAsked) {
                transactionAsked = true;
                return RpcCall.of("blockchain.transaction.get", now.txid(), false);
            }
            claim = null;
            transactionAsked = false;
            return RpcCall.of("blockchain.transaction.get_merkle", now.txid(), now.height());
        }
    }
}
