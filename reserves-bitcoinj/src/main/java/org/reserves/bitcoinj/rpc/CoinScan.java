package org.reserves.bitcoinj.rpc;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.json.JsonValue;
import org.reserves.bitcoinj.json.MalformedJsonException;
import org.reserves.bitcoinj.json.RpcAnswer;
import org.reserves.bitcoinj.json.RpcCall;
import org.reserves.bitcoinj.proven.Deadline;
import org.reserves.bitcoinj.scan.ScanControl;
import org.reserves.bitcoinj.scan.ScanProgress;
import org.reserves.chain.Coin;
import org.reserves.money.Btc;

/**
 * The unspent coins of scripts by {@code scantxoutset}. A node runs one scan at a time: one of somebody else is waited for and never ended,
 * our own is ended when the caller wants no more.
 */
final class CoinScan {
    private static final RpcCall STATUS = RpcCall.of("scantxoutset", "status");
    private static final RpcCall ABORT = RpcCall.of("scantxoutset", "abort");
    private static final long BUSY = -8;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final long ASK_NANOS = 1_000_000_000L;
    private static final Duration MOST_FOR_ABORT = Duration.ofSeconds(30);
    private static final long PERCENT = 100;

    private final RpcClient client;
    private final ScanControl control;
    private final Deadline deadline;
    private long lastAsked = System.nanoTime();
    private final long began = lastAsked;

    CoinScan(RpcClient client, ScanControl control, Deadline deadline) {
        this.client = client;
        this.control = control;
        this.deadline = deadline;
    }

    /**
     * What was found.
     *
     * @param block  the block the coins are unspent after
     * @param height its height
     * @param coins  the coins by the hexadecimal digits of their scripts
     */
    record Found(String block, int height, Map<String, List<Coin>> coins) {}

    /**
     * Scans.
     *
     * @throws NodeException if the scan did not come to its end
     */
    Found scan(List<String> descriptors) {
        RpcCall call = RpcCall.of("scantxoutset", "start", descriptors);
        while (true) {
            RpcAnswer answer = run(call);
            RpcAnswer.Failure failure = answer.error();
            if (failure == null) {
                return client.read(call, answer, this::read);
            }
            if (failure.code() != BUSY || !failure.message().contains("already in progress")) {
                throw client.refusal(call, failure);
            }
            if (!deadline.sleep(PAUSE)) {
                throw new NodeException(
                        client.node(),
                        BUSY,
                        "is busy with a scan that somebody else started, since " + Deadline.text(deadline.whole())
                                + "; ask later, or allow more time",
                        null);
            }
        }
    }

    private RpcAnswer run(RpcCall call) {
        try {
            return client.answer(call, deadline, this::tell);
        } catch (RuntimeException e) {
            abort(e);
            throw e;
        }
    }

    /** Tells of progress about once a second, on a connection beside that of the scan. */
    private void tell() {
        long now = System.nanoTime();
        if (now - lastAsked < ASK_NANOS || control.isCancelled() || deadline.isOver()) {
            return;
        }
        lastAsked = now;
        Long percent = percentOrNull();
        if (percent != null) {
            control.tell(new ScanProgress(ScanProgress.Stage.COINS, percent, PERCENT, Duration.ofNanos(now - began)));
        }
    }

    /** That a node does not tell how far it is, is no reason to end its scan. */
    @Nullable
    private Long percentOrNull() {
        try {
            return client.ask(STATUS, deadline, CoinScan::percent);
        } catch (NodeException e) {
            return null;
        }
    }

    @Nullable
    private static Long percent(JsonValue status) {
        return status.isNull() ? null : status.get("progress").integer();
    }

    /** An abort that comes before the first coin is read is answered with true and lost, so it is repeated until no scan runs. */
    private void abort(RuntimeException why) {
        boolean interrupted = Thread.interrupted();
        Deadline most = Deadline.in(MOST_FOR_ABORT, MOST_FOR_ABORT, ScanControl.defaults());
        try {
            while (client.ask(STATUS, most, CoinScan::percent) != null) {
                client.ask(ABORT, most, JsonValue::bool);
                if (!most.sleep(PAUSE)) {
                    return;
                }
            }
        } catch (NodeException e) {
            why.addSuppressed(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Found read(JsonValue result) {
        if (!result.get("success").bool()) {
            throw new NodeException(
                    client.node(),
                    "ended the scan before its end, so what it found is not all;"
                            + " somebody may have aborted it, ask again");
        }
        int height = result.get("height").count();
        Map<String, List<Coin>> coins = new HashMap<>();
        long sum = 0;
        for (JsonValue unspent : result.get("unspents").items()) {
            Coin coin = coin(unspent, height);
            sum += coin.amount().toSats();
            coins.computeIfAbsent(unspent.get("scriptPubKey").hexadecimal(), unused -> new ArrayList<>())
                    .add(coin);
        }
        if (sum != result.get("total_amount").sats()) {
            throw new MalformedJsonException(
                    "coins are worth " + Btc.ofSats(sum) + " together, where the total is another");
        }
        return new Found(result.get("bestblock").hash(), height, coins);
    }

    private static Coin coin(JsonValue unspent, int at) {
        JsonValue flag = unspent.find("coinbase");
        Boolean coinbase = flag == null ? null : flag.bool();
        int height = unspent.get("height").count();
        boolean mature = Boolean.FALSE.equals(coinbase) || at + 1L - height >= Coin.COINBASE_MATURITY;
        return new Coin(
                unspent.get("txid").hash(),
                unspent.get("vout").count(),
                Btc.ofSats(unspent.get("amount").sats()),
                height,
                coinbase,
                mature);
    }
}
