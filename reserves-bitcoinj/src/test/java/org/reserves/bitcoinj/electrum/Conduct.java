package org.reserves.bitcoinj.electrum;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reserves.bitcoinj.proven.ClaimedTransaction;
import org.reserves.bitcoinj.proven.MerkleBranch;
import org.reserves.bitcoinj.proven.RecordedChain;

/** How an Electrum server behaves: well, unless a subclass knows better. Results are maps, lists, texts, numbers and null. */
public class Conduct {
    /** An error in the place of a result. */
    public static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;
        final int code;

        public Refusal(int code, String message) {
            super(message);
            this.code = code;
        }
    }

    /** Hangs up in the place of an answer. */
    public static final class HangUp extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Says nothing in the place of an answer. */
    public static final class Silence extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final RecordedChain chain;
    private final Map<String, String> scripts = new HashMap<>();

    public Conduct(RecordedChain chain) {
        this.chain = chain;
        chain.scripts().forEach(script -> scripts.put(hash(script), script));
    }

    public RecordedChain chain() {
        return chain;
    }

    /** Returns the script hash of a script, both in hexadecimal. */
    public static String hash(String script) {
        byte[] hash = sha256(HexFormat.of().parseHex(script));
        StringBuilder reversed = new StringBuilder();
        for (int i = hash.length - 1; i >= 0; i--) {
            reversed.append(HexFormat.of().toHexDigits(hash[i]));
        }
        return reversed.toString();
    }

    /** Returns the result of a question. */
    public Object result(String method, List<Object> params) {
        return switch (method) {
            case "server.version" -> version();
            case "server.features" -> features();
            case "blockchain.headers.subscribe" -> tip();
            case "blockchain.block.headers" -> headers((Integer) params.get(0), (Integer) params.get(1));
            case "blockchain.scripthash.subscribe" -> status(scripts.get(params.get(0)));
            case "blockchain.scripthash.get_history" -> entries(history(scripts.get(params.get(0))));
            case "blockchain.transaction.get" -> transaction((String) params.get(0));
            case "blockchain.transaction.get_merkle" -> merkle((String) params.get(0), (Integer) params.get(1));
            case "blockchain.transaction.id_from_pos" -> reward((Integer) params.get(0));
            default -> throw new Refusal(-32601, "unknown method \"" + method + "\"");
        };
    }

    protected Object version() {
        return List.of("Fake 1.0", "1.6");
    }

    protected Map<String, Object> features() {
        Map<String, Object> features = new LinkedHashMap<>();
        features.put("genesis_hash", "0f9188f13cb7b2c71f2a335e3a4fc328bf5beb436012afca590b1a11466e2206");
        features.put("hash_function", "sha256");
        features.put("pruning", null);
        return features;
    }

    protected Object tip() {
        return Map.of("height", chain.height(), "hex", HexFormat.of().formatHex(header(chain.height())));
    }

    protected byte[] header(int height) {
        return chain.header(height);
    }

    protected Object headers(int from, int count) {
        List<String> headers = new ArrayList<>();
        for (int height = from; height < from + count && height <= chain.height(); height++) {
            headers.add(HexFormat.of().formatHex(header(height)));
        }
        return Map.of("count", headers.size(), "headers", headers, "max", 2016);
    }

    /** Returns what is said of a script; null where nobody ever used it. */
    protected List<ClaimedTransaction> history(String script) {
        return script == null ? List.of() : chain.history(script);
    }

    protected Object status(String script) {
        return statusOf(entries(history(script)));
    }

    protected List<Map<String, Object>> entries(List<ClaimedTransaction> history) {
        List<Map<String, Object>> entries = new ArrayList<>();
        history.forEach(claim -> entries.add(Map.of("tx_hash", claim.txid(), "height", claim.height())));
        return entries;
    }

    protected static String statusOf(List<Map<String, Object>> entries) {
        StringBuilder all = new StringBuilder();
        entries.forEach(entry -> all.append(entry.get("tx_hash"))
                .append(':')
                .append(entry.get("height"))
                .append(':'));
        return all.isEmpty()
                ? null
                : HexFormat.of().formatHex(sha256(all.toString().getBytes(StandardCharsets.US_ASCII)));
    }

    protected Object transaction(String txid) {
        byte[] bytes = chain.transaction(txid);
        if (bytes == null) {
            throw new Refusal(2, "daemon error: No such mempool or blockchain transaction.");
        }
        return HexFormat.of().formatHex(bytes);
    }

    protected Object merkle(String txid, int height) {
        MerkleBranch branch = chain.branch(txid, height);
        if (branch == null) {
            throw new Refusal(1, "tx " + txid + " not in block at height " + height);
        }
        return merkle(height, branch);
    }

    protected static Map<String, Object> merkle(int height, MerkleBranch branch) {
        return Map.of("block_height", height, "merkle", branch.siblings(), "pos", branch.position());
    }

    protected Object reward(int height) {
        String txid = chain.txids(height).get(0);
        return Map.of("tx_hash", txid, "merkle", chain.branch(txid, height).siblings());
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
