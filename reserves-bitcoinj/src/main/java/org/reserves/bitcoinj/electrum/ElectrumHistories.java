package org.reserves.bitcoinj.electrum;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.json.JsonValue;
import org.reserves.bitcoinj.json.RpcAnswer;
import org.reserves.bitcoinj.json.RpcCall;
import org.reserves.bitcoinj.proven.ClaimedTransaction;
import org.reserves.bitcoinj.proven.ServerException;
import org.reserves.bitcoinj.proven.ServerException.Kind;
import org.reserves.bitcoinj.proven.Sha256;

/**
 * Histories by script hash, each checked against its status: the SHA-256 of {@code txid:height:} for each entry, or null where there is
 * none. A history that does not give its status is cut short, or changed between the two questions.
 */
final class ElectrumHistories {
    /** So many scripts are asked for status and history at once; of more, only those with a status are asked for their history. */
    private static final int FEW = 200;

    private final String server;
    private final ElectrumErrors errors;
    private final Function<List<RpcCall>, List<RpcAnswer>> asker;

    ElectrumHistories(String server, Function<List<RpcCall>, List<RpcAnswer>> asker) {
        this.server = server;
        errors = new ElectrumErrors(server);
        this.asker = asker;
    }

    /** Returns the confirmed entries of the history of each script. */
    List<List<ClaimedTransaction>> of(List<byte[]> scripts) {
        List<String> hashes = scripts.stream()
                .map(script -> Sha256.display(Sha256.once(script)))
                .toList();
        if (hashes.size() <= FEW) {
            List<RpcCall> calls = new ArrayList<>();
            hashes.forEach(hash -> calls.add(status(hash)));
            hashes.forEach(hash -> calls.add(history(hash)));
            List<RpcAnswer> answers = asker.apply(calls);
            return checked(hashes, answers.subList(0, hashes.size()), answers.subList(hashes.size(), calls.size()));
        }
        List<RpcAnswer> statuses =
                asker.apply(hashes.stream().map(ElectrumHistories::status).toList());
        List<Integer> used = new ArrayList<>();
        for (int i = 0; i < hashes.size(); i++) {
            if (status(hashes.get(i), statuses.get(i)) != null) {
                used.add(i);
            }
        }
        List<List<ClaimedTransaction>> found = checked(
                used.stream().map(hashes::get).toList(),
                used.stream().map(statuses::get).toList(),
                asker.apply(used.stream().map(i -> history(hashes.get(i))).toList()));
        List<List<ClaimedTransaction>> all = new ArrayList<>();
        hashes.forEach(unused -> all.add(List.of()));
        for (int i = 0; i < used.size(); i++) {
            all.set(used.get(i), found.get(i));
        }
        return all;
    }

    private List<List<ClaimedTransaction>> checked(
            List<String> hashes, List<RpcAnswer> statuses, List<RpcAnswer> histories) {
        List<List<ClaimedTransaction>> all = new ArrayList<>();
        for (int i = 0; i < hashes.size(); i++) {
            all.add(checked(hashes.get(i), statuses.get(i), histories.get(i)));
        }
        return all;
    }

    private List<ClaimedTransaction> checked(String hash, RpcAnswer status, RpcAnswer history) {
        String announced = status(hash, status);
        List<ClaimedTransaction> confirmed = new ArrayList<>();
        String computed = errors.read("the history of script hash " + hash, history, result -> read(result, confirmed));
        if (!Objects.equals(announced, computed.isEmpty() ? null : computed)) {
            throw new ServerException(
                    server,
                    Kind.MOVED,
                    "announced a history of script hash " + hash + " with the status " + announced
                            + " and showed one with "
                            + (computed.isEmpty() ? "none" : computed)
                            + ", so it was cut short or changed meanwhile; ask again, or ask another server");
        }
        return confirmed;
    }

    /** Adds the confirmed entries to a list, and returns the status of all, or nothing where there are none. */
    private static String read(JsonValue result, List<ClaimedTransaction> confirmed) {
        StringBuilder all = new StringBuilder();
        for (JsonValue entry : result.items()) {
            String txid = entry.get("tx_hash").hash();
            long height = entry.get("height").integer();
            all.append(txid).append(':').append(height).append(':');
            // what waits in the pool has height 0, or −1 if it spends what waits there too
            if (height > 0) {
                confirmed.add(new ClaimedTransaction(txid, entry.get("height").count()));
            }
        }
        return all.isEmpty()
                ? ""
                : HexFormat.of().formatHex(Sha256.once(all.toString().getBytes(StandardCharsets.US_ASCII)));
    }

    @Nullable
    private String status(String hash, RpcAnswer answer) {
        JsonValue status = errors.read("the status of script hash " + hash, answer, Function.identity());
        return status.isNull() ? null : errors.read("the status of script hash " + hash, answer, JsonValue::hash);
    }

    private static RpcCall status(String hash) {
        return RpcCall.of("blockchain.scripthash.subscribe", hash);
    }

    private static RpcCall history(String hash) {
        return RpcCall.of("blockchain.scripthash.get_history", hash);
    }
}
