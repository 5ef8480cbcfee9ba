package org.reserves.bitcoinj.esplora;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
import org.reserves.bitcoinj.proven.ClaimedTransaction;
import org.reserves.bitcoinj.proven.Deadline;
import org.reserves.bitcoinj.proven.Endpoint;
import org.reserves.bitcoinj.proven.HeaderBook;
import org.reserves.bitcoinj.proven.MerkleBranch;
import org.reserves.bitcoinj.proven.ProofServer;
import org.reserves.bitcoinj.proven.ServerException;
import org.reserves.bitcoinj.proven.ServerException.Kind;
import org.reserves.bitcoinj.proven.Sha256;
import org.reserves.bitcoinj.proven.Shown;
import org.reserves.bitcoinj.scan.ShownAddress;
import org.reserves.chain.Network;
import org.reserves.internal.Words;

/**
 * An Esplora server: what it shows is proved, what it leaves out another one may show.
 *
 * <pre>{@code
 * Servers.of(Electrum.at("electrum.example.org:50002"), Esplora.at("https://esplora.example.com/api"));
 * }</pre>
 *
 * <p>It has headers one by one only. So ask it together with an Electrum server, or with a file of headers that is not much behind: more
 * than 2,016 headers are not fetched from it.
 *
 * <p>One thread at a time may use it.
 */
public final class Esplora implements ProofServer {
    private static final int PAGE = 25;
    private static final int MOST_HEADERS = 2_016;
    private static final int HIGHEST_PORT = 65_535;
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private final String url;
    private final EsploraClient client;

    @Nullable
    private final String operator;

    @Nullable
    private Network network;

    private Esplora(String url, @Nullable String operator) {
        this.url = url;
        this.operator = operator;
        client = new EsploraClient(url);
    }

    /**
     * Returns the server at an address; nothing is sent yet.
     *
     * @param url where its API begins, like {@code https://esplora.example.com/api}
     * @throws IllegalArgumentException if it is not an address of HTTP
     */
    public static Esplora at(String url) {
        Objects.requireNonNull(url, "url must not be null");
        String stripped = withoutSlashes(url.strip());
        URI uri = parsed(stripped);
        if (uri == null) {
            throw refusal(url, "is not an address");
        }
        if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw refusal(url, "has a user, a password or a query, and no server of this kind needs one");
        }
        if (uri.getPort() == 0 || uri.getPort() > HIGHEST_PORT) {
            throw refusal(url, "has a port that is not between 1 and 65535");
        }
        return new Esplora(stripped, null);
    }

    private static String withoutSlashes(String url) {
        int end = url.length();
        while (end > 0 && url.charAt(end - 1) == '/') {
            end--;
        }
        return url.substring(0, end);
    }

    /** Returns an address of HTTP, or null if it is none. */
    @Nullable
    private static URI parsed(String url) {
        try {
            URI uri = new URI(url);
            boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return http && uri.getHost() != null ? uri : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static IllegalArgumentException refusal(String url, String reason) {
        return new IllegalArgumentException("Esplora server \"" + ShownAddress.of(url) + "\" " + reason
                + "; write it like https://esplora.example.com/api");
    }

    /**
     * Names who runs the server. Servers of one operator count once.
     *
     * @throws IllegalArgumentException if the name is blank
     * @throws IllegalStateException    if it was named before
     */
    public Esplora operatedBy(String operator) {
        Words.requireUnset("operator", this.operator);
        return new Esplora(url, Words.require("operator", operator));
    }

    @Override
    public String name() {
        return url;
    }

    @Override
    public Endpoint endpoint() {
        URI uri = URI.create(url);
        int usual = "http".equalsIgnoreCase(uri.getScheme()) ? HTTP_PORT : HTTPS_PORT;
        return new Endpoint(uri.getHost(), uri.getPort() < 0 ? usual : uri.getPort(), uri.getPath());
    }

    @Override
    @Nullable
    public String operator() {
        return operator;
    }

    @Override
    public void open(Deadline deadline) {
        if (network == null) {
            String genesis = hash("/block-height/0", deadline);
            network = HeaderBook.networkOf(genesis);
            if (network == null) {
                throw new ServerException(
                        url,
                        Kind.UNSUITABLE,
                        "is of a chain that begins with block " + genesis
                                + ", which is no network of bitcoin; ask another server");
            }
        }
    }

    @Override
    public Network network() {
        return Objects.requireNonNull(network, "server is not open");
    }

    @Override
    public List<String> notes() {
        return List.of();
    }

    @Override
    public Tip tip(Deadline deadline) {
        String hash = hash("/blocks/tip/hash", deadline);
        int height =
                json("/block/" + hash, deadline, block -> block.get("height").count());
        return new Tip(height, header(hash, deadline));
    }

    /** Walks back from the last one asked for, because each header names the one before. */
    @Override
    public List<BlockHeader> headers(int from, int count, Deadline deadline) {
        if (count > MOST_HEADERS) {
            throw new ServerException(
                    url,
                    Kind.UNSUITABLE,
                    "has " + count
                            + " headers that are needed, and gives them one by one; ask it together with an Electrum"
                            + " server, or name a file of headers that is not more than " + MOST_HEADERS + " behind");
        }
        Deque<BlockHeader> headers = new ArrayDeque<>();
        String hash = hash("/block-height/" + (from + count - 1), deadline);
        for (int i = 0; i < count; i++) {
            BlockHeader header = header(hash, deadline);
            headers.addFirst(header);
            hash = header.previous();
        }
        return new ArrayList<>(headers);
    }

    @Override
    public List<List<ClaimedTransaction>> histories(List<byte[]> scripts, Deadline deadline) {
        return client.together(scripts, script -> history(HexFormat.of().formatHex(Sha256.once(script)), deadline));
    }

    @Override
    public List<Shown> show(List<ClaimedTransaction> claims, Deadline deadline) {
        List<Integer> heights =
                claims.stream().map(ClaimedTransaction::height).distinct().toList();
        List<Reward> found = client.together(heights, height -> reward(height, deadline));
        Map<Integer, Reward> rewards = new HashMap<>();
        for (int i = 0; i < heights.size(); i++) {
            rewards.put(heights.get(i), found.get(i));
        }
        return client.together(claims, claim -> {
            byte[] bytes = HexFormat.of().parseHex(hexadecimal("/tx/" + claim.txid() + "/hex", deadline));
            Reward reward = Objects.requireNonNull(rewards.get(claim.height()));
            return new Shown(claim, bytes, branch(claim, deadline), reward.txid(), reward.branch());
        });
    }

    /** The first transaction of a block, and the way from it to the root. */
    private record Reward(String txid, MerkleBranch branch) {}

    private Reward reward(int height, Deadline deadline) {
        String block = hash("/block-height/" + height, deadline);
        String txid = hash("/block/" + block + "/txid/0", deadline);
        return new Reward(txid, branch(new ClaimedTransaction(txid, height), deadline));
    }

    /** Holds no connection. */
    @Override
    public void close() {
        // nothing is held
    }

    /** Returns the address. */
    @Override
    public String toString() {
        return url;
    }

    /** Newest first, 25 a page; a short page is the last. */
    private List<ClaimedTransaction> history(String scriptHash, Deadline deadline) {
        List<ClaimedTransaction> all = new ArrayList<>();
        String path = "/scripthash/" + scriptHash + "/txs/chain";
        String last = "";
        while (true) {
            List<ClaimedTransaction> page = json(path + last, deadline, list -> list.items().stream()
                    .map(Esplora::claim)
                    .toList());
            all.addAll(page);
            if (page.size() < PAGE) {
                return all;
            }
            String next = "/" + page.get(page.size() - 1).txid();
            if (next.equals(last)) {
                throw new ServerException(url, Kind.MALFORMED, "repeats a page of " + path + "; ask another server");
            }
            last = next;
        }
    }

    private static ClaimedTransaction claim(JsonValue transaction) {
        return new ClaimedTransaction(
                transaction.get("txid").hash(),
                transaction.get("status").get("block_height").count());
    }

    private MerkleBranch branch(ClaimedTransaction claim, Deadline deadline) {
        return json("/tx/" + claim.txid() + "/merkle-proof", deadline, proof -> {
            if (proof.get("block_height").count() != claim.height()) {
                throw new ServerException(
                        url,
                        Kind.MOVED,
                        "proves " + claim + " to be at height "
                                + proof.get("block_height").count()
                                + "; the chain was reorganised meanwhile, ask again");
            }
            return new MerkleBranch(
                    proof.get("pos").count(),
                    proof.get("merkle").items().stream().map(JsonValue::hash).toList());
        });
    }

    private BlockHeader header(String hash, Deadline deadline) {
        String path = "/block/" + hash + "/header";
        BlockHeader header;
        try {
            header = BlockHeader.parse(hexadecimal(path, deadline));
        } catch (IllegalArgumentException e) {
            throw client.malformed(path, e);
        }
        if (!header.hash().equals(hash)) {
            throw new ServerException(
                    url,
                    Kind.FALSE,
                    "sent the header of block " + header.hash() + " for " + hash + "; ask another server");
        }
        return header;
    }

    private String hash(String path, Deadline deadline) {
        String hash = client.text(path, deadline);
        if (!hash.matches("[0-9a-f]{64}")) {
            throw client.malformed(path, new MalformedJsonException("it is not 64 hexadecimal digits in lower case"));
        }
        return hash;
    }

    private String hexadecimal(String path, Deadline deadline) {
        String hex = client.text(path, deadline);
        if (hex.length() % 2 != 0 || !hex.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 'g')) {
            throw client.malformed(path, new MalformedJsonException("it is not hexadecimal digits"));
        }
        return hex;
    }

    private <T> T json(String path, Deadline deadline, Function<JsonValue, T> reader) {
        try {
            return reader.apply(client.json(path, deadline));
        } catch (MalformedJsonException | IllegalArgumentException e) {
            throw client.malformed(path, e);
        }
    }
}
