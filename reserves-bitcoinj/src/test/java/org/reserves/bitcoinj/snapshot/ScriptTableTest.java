package org.reserves.bitcoinj.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.bitcoinj.watchlist.ScriptTable;

class ScriptTableTest {
    @Test
    void find_tellsEveryScriptFromEveryOther() {
        Random random = new Random(6);
        List<CompressedScript> scripts = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            byte[] script = new byte[i % 60];
            random.nextBytes(script);
            if (i >= 60 || i == script.length) {
                scripts.add(CompressedScript.of(
                        i % 60 < 4 ? Snapshots.hex("5151515151".repeat(i % 9 + 1) + "%06x".formatted(i)) : script));
            }
        }
        ScriptTable table = CompressedScript.table(scripts);
        for (int i = 0; i < scripts.size(); i++) {
            CompressedScript script = scripts.get(i);
            byte[] shifted = new byte[script.payload().length + 3];
            System.arraycopy(script.payload(), 0, shifted, 3, script.payload().length);
            assertEquals(i, table.find(script.kind(), shifted, 3, script.payload().length));
            assertEquals(-1, table.find(script.kind() == 1 ? 0 : 1, shifted, 3, script.payload().length));
        }
    }

    @Test
    void find_findsNothingInAnEmptyTable() {
        assertEquals(-1, CompressedScript.table(List.of()).find(CompressedScript.RAW, new byte[8], 0, 0));
    }

    @Test
    void mayHold_isWrongAboutFewScriptsThatAreNotInTheTable() {
        List<byte[]> scripts = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            scripts.add(Snapshots.hex("0014%040x".formatted(2 * i)));
        }
        ScriptTable table = ScriptTable.of(scripts);
        int wrong = 0;
        for (int i = 0; i < 100_000; i++) {
            byte[] other = Snapshots.hex("0014%040x".formatted(2 * i + 1));
            wrong += table.mayHold(ScriptTable.hash(other, 0, other.length)) ? 1 : 0;
            assertEquals(-1, table.find(other, 0, other.length));
            assertEquals(i, table.find(scripts.get(i), 0, other.length));
        }
        assertEquals(0, wrong / 2_000, wrong + " of 100000");
    }

    // the two coins of CHAIN facts, from Bitcoin Core's coins_tests.cpp, and the amounts of compress_tests.cpp
    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "7, 1000000", "9, 100000000", "50, 5000000000", "21000000, 2100000000000000"})
    void decompress_readsTheVectorsOfCore(long compressed, long satoshis) {
        assertEquals(satoshis, CompressedAmounts.decompress(compressed));
    }

    @Test
    void decompress_refusesMoreThanCanExist() {
        assertEquals(-1, CompressedAmounts.decompress(21_000_010));
        assertEquals(-1, CompressedAmounts.decompress(VarInt.TOO_LARGE));
        assertEquals(-1, CompressedAmounts.decompress(Long.MAX_VALUE));
        assertEquals(-1, CompressedAmounts.decompress(9 * CompressedAmounts.MAX_MONEY + 10));
    }
}
