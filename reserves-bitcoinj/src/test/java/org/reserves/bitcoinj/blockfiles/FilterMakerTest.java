package org.reserves.bitcoinj.blockfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reserves.bitcoinj.blockfiles.Directories.KEY;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reserves.bitcoinj.CoreFixtures;
import org.reserves.bitcoinj.blocks.BlockHeader;
import org.reserves.bitcoinj.blocks.Miner;
import org.reserves.bitcoinj.blocks.RegtestBlocks;
import org.reserves.bitcoinj.filters.RecomputedFilters;
import org.reserves.chain.BalanceUnavailableException;

/** Filter headers from the files of a node, held against those that the node had itself. */
class FilterMakerTest {
    private static final JsonNode CORE = CoreFixtures.json("core-regtest/blockfilters.json");
    private static final List<byte[]> RECORDS = ReferenceSet.after(175).undoRecords();

    @TempDir
    private Path directory;

    @BeforeEach
    void write() {
        Directories.real(directory);
        writeRecords(RECORDS);
    }

    @Test
    void filters_haveTheHeadersOfTheNode() {
        try (BlockFiles files = BlockFiles.open(directory)) {
            List<String> headers = new ArrayList<>();
            RecomputedFilters filters = files.filters((block, made) -> {
                assertEquals(block.height(), made.height());
                assertEquals(CORE.get(made.height()).get("hash").asText(), block.hash());
                headers.add(made.header());
            });
            List<String> expected = new ArrayList<>();
            CORE.forEach(entry -> expected.add(entry.get("header").asText()));
            assertEquals(expected, headers);
            assertEquals(175, filters.height());
        }
    }

    @Test
    void filters_endWhereTheOptionsSay_andRefuseAPinnedBeginning() {
        BlockFileOptions early = BlockFileOptions.defaults().until(120);
        try (BlockFiles files = BlockFiles.open(directory, early)) {
            RecomputedFilters filters = files.filters((block, made) -> {});
            assertEquals(120, filters.height());
            assertEquals(CORE.get(120).get("header").asText(), filters.header());
        }
        BlockHeader header =
                BlockHeader.of(RegtestBlocks.block(CORE.get(100).get("hash").asText()), 0);
        try (BlockFiles files =
                BlockFiles.open(directory, BlockFileOptions.defaults().pinned(100, header))) {
            assertEquals(
                    "filter headers commit to all filters from genesis on, and the chain begins at a pinned block; leave"
                            + " it out",
                    assertThrows(BalanceUnavailableException.class, () -> files.filters((block, made) -> {}))
                            .getMessage());
        }
    }

    @Test
    void filters_areNotMadeWithoutWhatWasSpent() {
        List<byte[]> records = new ArrayList<>(RECORDS);
        int height = 0;
        // a block with more than its reward
        for (int i = 0; i < records.size() && height == 0; i++) {
            height = records.get(i).length > 100 ? i + 1 : 0;
        }
        byte[] damaged = records.get(height - 1).clone();
        damaged[damaged.length - 1] ^= 1;
        records.set(height - 1, damaged);
        writeRecords(records);
        try (BlockFiles files = BlockFiles.open(directory)) {
            String message = assertThrows(BalanceUnavailableException.class, () -> files.filters((block, made) -> {}))
                    .getMessage();
            assertTrue(
                    message.startsWith("regtest block " + height + " (")
                            && message.contains(
                                    " has no undo record (rev*.dat) with a right checksum in block directory")
                            && message.endsWith("copy the undo files too, or let the node reindex"),
                    message);
        }
    }

    private void writeRecords(List<byte[]> records) {
        byte[] file = Miner.join(records.toArray(byte[][]::new));
        Directories.mask(file, KEY);
        Directories.write(directory, "rev00000.dat", file);
    }
}
