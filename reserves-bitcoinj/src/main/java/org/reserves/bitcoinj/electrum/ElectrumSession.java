package org.reserves.bitcoinj.electrum;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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
        List<RpcCall> calls = List.of(VERSION, FEATURES, TIP);
        List<RpcAnswer> answers = new ArrayList<>();
        connection.ask(calls.size(), calls.iterator(), deadline, (place, answer) -> {
            if (place == 0) {
                ElectrumVersion.require(errors, answer);
            }
            answers.add(answer);
        });
        return answers;
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

    /** Passes on for each claim what proves it, while more is on its way. */
    void show(List<ClaimedTransaction> claims, Deadline deadline, Consumer<Shown> checker) {
        ElectrumProofs proofs = new ElectrumProofs(errors, claims, checker);
        int count = proofs.count();
        // whoever has seen the proofs asks for the tip next; asked at once it costs no time
        connection.ask(count + 1, proofs.questions(TIP), deadline, (place, answer) -> {
            if (place < count) {
                proofs.hear(answer);
            } else {
                news = read("its tip", answer, ElectrumSession::tip);
            }
        });
    }

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
                result.get("height").count(), header(result.get("hex").bytes(), 0));
    }

    /** Since 1.6 the headers are a list, before they are one text. */
    private static List<BlockHeader> headers(JsonValue result) {
        List<BlockHeader> headers = new ArrayList<>();
        JsonValue list = result.find("headers");
        if (list != null) {
            list.items().forEach(header -> headers.add(header(header.bytes(), 0)));
            return headers;
        }
        byte[] bytes = result.get("hex").bytes();
        for (int at = 0; at < bytes.length; at += BlockHeader.LENGTH) {
            headers.add(header(bytes, at));
        }
        return headers;
    }

    private static BlockHeader header(byte[] bytes, int at) {
        if (bytes.length - at < BlockHeader.LENGTH) {
            throw new MalformedJsonException("header is cut short");
        }
        return BlockHeader.of(bytes, at);
    }
}
