package org.reserves.bitcoinj.electrum;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.BlockHeader;
import org.reserves.bitcoinj.json.JsonValue;
import org.reserves.bitcoinj.json.MalformedJsonException;
import org.reserves.bitcoinj.json.RpcAnswer;
import org.reserves.bitcoinj.json.RpcCall;
import org.reserves.bitcoinj.proven.ClaimedTransaction;
import org.reserves.bitcoinj.proven.Deadline;
import org.reserves.bitcoinj.proven.HeaderBook;
import org.reserves.bitcoinj.proven.MerkleBranch;
import org.reserves.bitcoinj.proven.ProofServer;
import org.reserves.bitcoinj.proven.ServerException;
import org.reserves.bitcoinj.proven.ServerException.Kind;
import org.reserves.bitcoinj.proven.Shown;
import org.reserves.chain.Network;

/** The questions of the Electrum protocol, and what is made of the answers. */
final class ElectrumSession implements AutoCloseable {
    private static final RpcCall VERSION = RpcCall.of("server.version", "reserves/0.1", List.of("1.4", "1.6"));
    private static final RpcCall FEATURES = RpcCall.of("server.features");
    private static final RpcCall TIP = RpcCall.of("blockchain.headers.subscribe");
    /** How many headers a server gives at once. */
    private static final int HEADERS = 2_016;

    private final ElectrumAddress address;
    private final ElectrumConnection connection;
    private final Network network;
    private final ElectrumErrors errors;

    /** What the server said of its tip beside other answers; good for the next question about it. */
    @Nullable
    private ProofServer.Tip news;

    private ElectrumSession(
            ElectrumAddress address, ElectrumConnection connection, Network network, ProofServer.Tip news) {
        this.address = address;
        this.connection = connection;
        this.network = network;
        this.news = news;
        errors = new ElectrumErrors(address.text());
    }

    static ElectrumSession open(ElectrumAddress address, PinnedCertificate pin, Deadline deadline) {
        ElectrumConnection connection = ElectrumConnection.open(address, pin, deadline);
        try {
            ElectrumErrors errors = new ElectrumErrors(address.text());
            List<RpcAnswer> answers = greet(connection, errors, deadline);
            ElectrumVersion.require(errors, answers.get(0));
            Network network = errors.read("its features", answers.get(1), features -> network(address, features));
            ProofServer.Tip tip = errors.read("its tip", answers.get(2), ElectrumSession::tip);
            return new ElectrumSession(address, connection, network, tip);
        } catch (RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** A server that supports none of our versions says so and hangs up; then that is the reason, not the hanging up. */
    private static List<RpcAnswer> greet(ElectrumConnection connection, ElectrumErrors errors, Deadline deadline) {
        try {
            return connection.ask(List.of(VERSION, FEATURES, TIP), deadline);
        } catch (ServerException e) {
            RpcAnswer version = connection.answered(0);
            if (version != null) {
                ElectrumVersion.require(errors, version);
            }
            throw e;
        }
    }

    Network network() {
        return network;
    }

    /** Forgets what the server said of its tip: a new question begins. */
    void forget() {
        news = null;
    }

    ProofServer.Tip tip(Deadline deadline) {
        ProofServer.Tip known = news;
        news = null;
        return known != null
                ? known
                : read("its tip", ask(List.of(TIP), deadline).get(0), ElectrumSession::tip);
    }

    List<BlockHeader> headers(int from, int count, Deadline deadline) {
        List<RpcCall> calls = new ArrayList<>();
        for (int done = 0; done < count; done += HEADERS) {
            calls.add(RpcCall.of("blockchain.block.headers", from + done, Math.min(HEADERS, count - done)));
        }
        List<BlockHeader> headers = new ArrayList<>();
        for (RpcAnswer answer : ask(calls, deadline)) {
            headers.addAll(read("headers", answer, ElectrumSession::headers));
        }
        return headers;
    }

    List<List<ClaimedTransaction>> histories(List<byte[]> scripts, Deadline deadline) {
        return new ElectrumHistories(address.text(), calls -> ask(calls, deadline)).of(scripts);
    }

    List<Shown> show(List<ClaimedTransaction> claims, Deadline deadline) {
        List<Integer> heights =
                claims.stream().map(ClaimedTransaction::height).distinct().toList();
        List<RpcCall> calls = new ArrayList<>();
        heights.forEach(height -> calls.add(RpcCall.of("blockchain.transaction.id_from_pos", height, 0, true)));
        for (ClaimedTransaction claim : claims) {
            calls.add(RpcCall.of("blockchain.transaction.get", claim.txid(), false));
            calls.add(RpcCall.of("blockchain.transaction.get_merkle", claim.txid(), claim.height()));
        }
        // whoever has seen the proofs asks for the tip next; asked at once it costs no time
        calls.add(TIP);
        List<RpcAnswer> answers = ask(calls, deadline);
        news = read("its tip", answers.get(calls.size() - 1), ElectrumSession::tip);
        Map<Integer, Reward> rewards = new HashMap<>();
        for (int i = 0; i < heights.size(); i++) {
            int height = heights.get(i);
            rewards.put(
                    height,
                    errors.read(() -> "the block reward at height " + height, answers.get(i), ElectrumSession::reward));
        }
        List<Shown> shown = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            ClaimedTransaction claim = claims.get(i);
            int at = heights.size() + 2 * i;
            byte[] bytes = errors.read(
                    claim::toString, answers.get(at), tx -> HexFormat.of().parseHex(tx.hexadecimal()));
            MerkleBranch branch =
                    errors.read(() -> "the proof of " + claim, answers.get(at + 1), ElectrumSession::branch);
            Reward reward = Objects.requireNonNull(rewards.get(claim.height()));
            shown.add(new Shown(claim, bytes, branch, reward.txid(), reward.branch()));
        }
        return shown;
    }

    /** The first transaction of a block, and the way from it to the root. */
    private record Reward(String txid, MerkleBranch branch) {}

    @Override
    public void close() {
        connection.close();
    }

    private List<RpcAnswer> ask(List<RpcCall> calls, Deadline deadline) {
        return connection.ask(calls, deadline);
    }

    private <T> T read(String what, RpcAnswer answer, Function<JsonValue, T> reader) {
        return errors.read(what, answer, reader);
    }

    private static Network network(ElectrumAddress address, JsonValue features) {
        JsonValue pruning = features.find("pruning");
        if (pruning != null && !pruning.isNull()) {
            throw new ServerException(
                    address.text(),
                    Kind.UNSUITABLE,
                    "prunes its histories, so that it cannot know all; ask another server");
        }
        String genesis = features.get("genesis_hash").hash();
        Network network = HeaderBook.networkOf(genesis);
        if (network == null) {
            throw new ServerException(
                    address.text(),
                    Kind.UNSUITABLE,
                    "is of a chain that begins with block " + genesis
                            + ", which is no network of bitcoin; ask another server");
        }
        return network;
    }

    private static ProofServer.Tip tip(JsonValue result) {
        return new ProofServer.Tip(
                result.get("height").count(), header(result.get("hex").hexadecimal(), 0));
    }

    /** Since 1.6 the headers are a list, before they are one text. */
    private static List<BlockHeader> headers(JsonValue result) {
        List<BlockHeader> headers = new ArrayList<>();
        JsonValue list = result.find("headers");
        if (list != null) {
            list.items().forEach(header -> headers.add(header(header.hexadecimal(), 0)));
            return headers;
        }
        String hex = result.get("hex").hexadecimal();
        for (int at = 0; at < hex.length(); at += 2 * BlockHeader.LENGTH) {
            headers.add(header(hex, at));
        }
        return headers;
    }

    private static BlockHeader header(String hex, int at) {
        if (hex.length() - at < 2 * BlockHeader.LENGTH) {
            throw new MalformedJsonException("header is cut short");
        }
        return BlockHeader.parse(hex.substring(at, at + 2 * BlockHeader.LENGTH));
    }

    private static MerkleBranch branch(JsonValue result) {
        return branch(result, result.get("pos").count());
    }

    private static MerkleBranch branch(JsonValue result, int position) {
        List<String> siblings =
                result.get("merkle").items().stream().map(JsonValue::hash).toList();
        try {
            return new MerkleBranch(position, siblings);
        } catch (IllegalArgumentException e) {
            throw new MalformedJsonException(String.valueOf(e.getMessage()));
        }
    }

    private static Reward reward(JsonValue result) {
        return new Reward(result.get("tx_hash").hash(), branch(result, 0));
    }
}
