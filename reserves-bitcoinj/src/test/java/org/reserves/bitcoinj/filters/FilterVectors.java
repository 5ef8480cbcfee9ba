package org.reserves.bitcoinj.filters;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.reserves.bitcoinj.CoreFixtures;
import org.reserves.bitcoinj.blocks.RegtestBlocks;

/** Filters that others made: of BIP158 and of a real Bitcoin Core node. */
final class FilterVectors {
    private static final HexFormat HEX = HexFormat.of();

    private FilterVectors() {}

    /** A row of BIP158. */
    record Vector(
            int height,
            String hash,
            byte[] block,
            List<byte[]> spent,
            String previous,
            String filter,
            String header,
            String shows) {
        @Override
        public String toString() {
            return height + " " + shows;
        }
    }

    static List<Vector> ofBip158() {
        try (InputStream in = Objects.requireNonNull(FilterVectors.class.getResourceAsStream("/bips/bip158.txt"))) {
            List<Vector> vectors = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.startsWith("#")) {
                    String[] f = line.split("\\|", -1);
                    List<byte[]> spent = f[3].isEmpty()
                            ? List.of()
                            : Arrays.stream(f[3].split(",", -1))
                                    .map(HEX::parseHex)
                                    .toList();
                    vectors.add(new Vector(
                            Integer.parseInt(f[0]), f[1], HEX.parseHex(f[2]), spent, f[4], f[5], f[6], f[7]));
                }
            }
            return vectors;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the answers of the node for the best chain of {@link RegtestBlocks}: height, hash, filter, header. */
    static List<JsonNode> ofCore() {
        List<JsonNode> all = new ArrayList<>();
        CoreFixtures.json("core-regtest/blockfilters.json").forEach(all::add);
        return all;
    }

    /** Returns filters made from all blocks of the best chain up to a height. */
    static List<BlockFilter> made(int height) {
        RecomputedFilters filters = RecomputedFilters.fromGenesis();
        return ofCore().subList(0, height + 1).stream()
                .map(entry -> filters.add(RegtestBlocks.block(entry.get("hash").asText())))
                .toList();
    }
}
