package org.reserves.bitcoinj.filters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.reserves.bitcoinj.blocks.BlockVerifier;
import org.reserves.bitcoinj.blocks.VerifiedBlock;

class BlockFilterTest {
    private static final String BLOCK = "000000000933ea01ad0ee984209779baaec3ced90fa3f408719526f8d77f4943";
    private static final HexFormat HEX = HexFormat.of();

    static List<FilterVectors.Vector> vectors() {
        return FilterVectors.ofBip158();
    }

    /** The bytes 0, 1, 2 … hashed with the key 0, 1, 2 … 15: the test values that the authors of SipHash publish with it. */
    @ParameterizedTest
    @CsvSource({"0, 726fdb47dd0e0e31", "1, 74f839c593dc67fd", "8, 93f5f5799a932462", "15, a129ca6149be45e5"})
    void sipHash_isThatOfItsAuthors(int length, String expected) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) i;
        }
        long[] words = SipHash.words(bytes);
        long hash = SipHash.hash(0x0706050403020100L, 0x0f0e0d0c0b0a0908L, words, 0, words.length);
        assertEquals(expected, HEX.toHexDigits(hash));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void made_isTheFilterOfBip158(FilterVectors.Vector vector) {
        VerifiedBlock block = BlockVerifier.full().verify(vector.block());
        BlockFilter filter = BlockFilter.made(block, vector.spent());
        assertEquals(vector.hash(), filter.blockHash());
        assertEquals(vector.filter(), filter.toString());
        byte[] header = FilterHeaders.next(filter.hash(), FilterHeaders.parse(vector.previous()));
        assertEquals(vector.header(), FilterHeaders.display(header));
        block.outputScripts().stream()
                .filter(BlockFilter::isFiltered)
                .forEach(script -> assertTrue(filter.contains(script), HEX.formatHex(script)));
        vector.spent().stream()
                .filter(script -> script.length > 0)
                .forEach(script -> assertTrue(filter.contains(script), HEX.formatHex(script)));
        assertFalse(filter.contains(HEX.parseHex("0014" + "5a".repeat(20))));
    }

    @Test
    void publishedHeaders_areThoseOfTheMainNetworkOnly() {
        List<TrustedFilterHeader> published = PublishedFilterHeaders.of(org.reserves.chain.Network.MAIN);
        assertEquals(7, published.size());
        assertEquals(
                new TrustedFilterHeader(
                        100_000,
                        "f28cbc1ab369eb01b7b5fe8bf59763abb73a31471fe404a26a06be4153aa7fa5",
                        published.get(0).reason()),
                published.get(0));
        assertEquals(660_000, published.get(6).height());
        assertTrue(
                published.get(0).reason().contains("neutrino"), published.get(0).reason());
        assertEquals(List.of(), PublishedFilterHeaders.of(org.reserves.chain.Network.SIGNET));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|is empty, without even the number of its scripts",
                "fd|ends within the number of its scripts",
                "fdfc00|does not write the number of its scripts in the shortest form",
                "fe01000000|does not write the number of its scripts in the shortest form",
                "03019dfca8|says to have 3 scripts; its 5 bytes have room for 1",
                "ffffffffffffffffff|says to have 18446744073709551615 scripts; its 9 bytes have room for 0"
            })
    void of_refusesWhatIsNoFilter(String bytes, String reason) {
        assertEquals(
                reason,
                assertThrows(MalformedFilterException.class, () -> BlockFilter.of(BLOCK, HEX.parseHex(bytes)))
                        .getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "019dfca800|goes on for 1 bytes after its last script",
                "02ffffffffffff|ends before all of its scripts were read",
                "01ffffffffffffffffffffffffffffff|ends before all of its scripts were read"
            })
    void whole_refusesWhatIsNoFilter(String bytes, String reason) {
        BlockFilter filter = BlockFilter.of(BLOCK, HEX.parseHex(bytes));
        assertEquals(
                reason,
                assertThrows(MalformedFilterException.class, filter::whole).getMessage());
    }

    @Test
    void values_mayHaveQuotientsThatDoNotFitIntoAWord() {
        // 70 ones and a zero, then the lowest 19 bits, all ones: 70 · 2^19 + 2^19 − 1, written out by hand
        BlockFilter filter = BlockFilter.of(BLOCK, HEX.parseHex("01" + "ff".repeat(8) + "fdffffc0"));
        long[] values = new long[2];
        assertEquals(1, filter.values().next(values));
        assertEquals(70L * 524_288 + 524_287, values[0]);
        filter.whole();
    }

    @Test
    void trustedHeader_saysWhatIsWrongWithIt() {
        String header = "f28cbc1ab369eb01b7b5fe8bf59763abb73a31471fe404a26a06be4153aa7fa5";
        assertEquals(
                "height \"-1\" of a filter header is negative; the genesis block has height 0",
                assertThrows(IllegalArgumentException.class, () -> new TrustedFilterHeader(-1, header, "my node"))
                        .getMessage());
        assertEquals(
                "reason \" \" to trust a filter header is blank; say who published it or whose node has it",
                assertThrows(IllegalArgumentException.class, () -> new TrustedFilterHeader(1, header, " "))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new TrustedFilterHeader(1, "f28c", "my node"));
    }
}
