package org.reserves.bitcoinj.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.reserves.bitcoinj.CoreFixtures;
import org.reserves.bitcoinj.blocks.BlockInput;
import org.reserves.bitcoinj.blocks.BlockVerifier;
import org.reserves.bitcoinj.blocks.RegtestBlocks;
import org.reserves.bitcoinj.blocks.VerifiedBlock;

/**
 * The REST interface of a real Bitcoin Core node (see {@code core-rpc/README.md} among the test resources). What was recorded is answered byte
 * for byte; of blocks that were not, the answers are made from the node's own block files in the same form, which one recorded block proves.
 */
final class RestNode implements AutoCloseable {
    /** An answer: status, content type, bytes. */
    record Page(int status, String type, byte[] bytes) {
        static Page binary(byte[] bytes) {
            return new Page(200, "application/octet-stream", bytes);
        }

        static Page text(int status, String text) {
            return new Page(status, "text/plain", text.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HexFormat HEX = HexFormat.of();

    private final HttpServer server;
    private final Map<String, Page> recorded = new HashMap<>();
    private final Map<String, Page> changed = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> hashes = new ArrayList<>();
    private final List<byte[]> blocks = new ArrayList<>();
    private final List<byte[]> spent = new ArrayList<>();

    RestNode() {
        try {
            for (JsonNode row : JSON.readTree(RestNode.class.getResourceAsStream("/core-rpc/exchanges.json"))) {
                if (row.get("path").asText().startsWith("/rest/")) {
                    recorded.put(row.get("path").asText(), page(row));
                }
            }
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        follow();
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newFixedThreadPool(4, task -> {
            Thread thread = new Thread(task, "REST node");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    private static Page page(JsonNode row) {
        byte[] bytes = row.has("responseHex")
                ? HEX.parseHex(row.get("responseHex").asText())
                : row.get("response").asText().getBytes(StandardCharsets.UTF_8);
        return new Page(row.get("status").asInt(), row.get("contentType").asText(), bytes);
    }

    /** Goes through the chain and writes what each block spends. */
    private void follow() {
        Map<ByteBuffer, byte[]> outputs = new HashMap<>();
        for (JsonNode entry : filters()) {
            String hash = entry.get("hash").asText();
            hashes.add(hash);
            blocks.add(RegtestBlocks.block(hash));
            VerifiedBlock block = BlockVerifier.full().verify(blocks.get(blocks.size() - 1));
            for (int i = 0; i < block.transactions(); i++) {
                List<byte[]> scripts = block.outputScripts(i);
                for (int vout = 0; vout < scripts.size(); vout++) {
                    outputs.put(ByteBuffer.wrap(block.outpoint(i, vout)), scripts.get(vout));
                }
            }
            spent.add(spent(block, outputs));
        }
    }

    private static byte[] spent(VerifiedBlock block, Map<ByteBuffer, byte[]> outputs) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        size(out, block.transactions());
        size(out, 0);
        for (int i = 1; i < block.transactions(); i++) {
            String id = block.transactionId(i);
            List<BlockInput> inputs = block.spendingInputs().stream()
                    .filter(input -> input.transactionId().equals(id))
                    .toList();
            size(out, inputs.size());
            for (BlockInput input : inputs) {
                byte[] script = Objects.requireNonNull(outputs.get(ByteBuffer.wrap(input.outpoint())));
                // the amount, which nobody reads
                out.writeBytes(new byte[8]);
                size(out, script.length);
                out.writeBytes(script);
            }
        }
        return out.toByteArray();
    }

    private static void size(ByteArrayOutputStream out, int size) {
        if (size < 0xfd) {
            out.write(size);
        } else {
            out.writeBytes(ByteBuffer.allocate(3)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .put((byte) 0xfd)
                    .putShort((short) size)
                    .array());
        }
    }

    /** Returns what the node says of each block: height, hash, filter and filter header. */
    static JsonNode filters() {
        return CoreFixtures.json("core-regtest/blockfilters.json");
    }

    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    String hash(int height) {
        return hashes.get(height);
    }

    /** Has another answer for a path from now on; a status of 0 is silence. */
    RestNode change(String path, Page page) {
        changed.put(path, page);
        return this;
    }

    RestNode restore(String path) {
        changed.remove(path);
        return this;
    }

    List<String> asked() {
        return asked;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        asked.add(path);
        Page page = changed.get(path);
        if (page == null) {
            page = recorded.get(path);
        }
        if (page == null) {
            page = made(path);
        }
        if (page.status() == 0) {
            return;
        }
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", page.type());
            exchange.sendResponseHeaders(page.status(), page.bytes().length == 0 ? -1 : page.bytes().length);
            exchange.getResponseBody().write(page.bytes());
        }
    }

    private Page made(String path) {
        String[] parts = path.split("[/.?=]");
        String hash = parts[parts.length > 5 && parts[3].equals("basic") ? 4 : 3];
        int height = hash.length() == 64 ? hashes.indexOf(hash) : Integer.parseInt(hash);
        if (height < 0 || height >= hashes.size()) {
            return Page.text(404, "Block height out of range");
        }
        return switch (parts[2]) {
            case "blockhashbyheight" ->
                new Page(
                        200,
                        "application/json",
                        ("{\"blockhash\":\"" + hashes.get(height) + "\"}\n").getBytes(StandardCharsets.UTF_8));
            case "headers" -> headers(height, Integer.parseInt(parts[parts.length - 1]));
            case "block" -> Page.binary(blocks.get(height));
            case "spenttxouts" -> Page.binary(spent.get(height));
            case "blockfilterheaders" -> {
                byte[] header = HEX.parseHex(filters().get(height).get("header").asText());
                for (int i = 0; i < header.length / 2; i++) {
                    byte swapped = header[i];
                    header[i] = header[header.length - 1 - i];
                    header[header.length - 1 - i] = swapped;
                }
                yield Page.binary(header);
            }
            default -> throw new AssertionError(path);
        };
    }

    private Page headers(int from, int count) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int height = from; height < Math.min(hashes.size(), from + count); height++) {
            out.write(blocks.get(height), 0, 80);
        }
        return Page.binary(out.toByteArray());
    }
}
