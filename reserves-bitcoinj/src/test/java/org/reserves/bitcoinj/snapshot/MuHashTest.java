package org.reserves.bitcoinj.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.bitcoinj.CoreFixtures;
import org.reserves.chain.Assurance;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.Network;
import org.reserves.chain.ScanCancelledException;

/** MuHash by the vectors of Bitcoin Core's own tests, and dumps of a real node by what it said of them. */
class MuHashTest {
    /** {@code muhash_tests} in Bitcoin Core's {@code src/test/crypto_tests.cpp} (MIT): FromInt(1) times FromInt(2), little-endian. */
    private static final String PRODUCT =
            "1fa093295ea30a6a3acdc7b3f770fa538eff537528e990e2910e40bbcfd7f6696b1256901929094694b56316de342f59"
                    + "3303dd12ac43e06dce1be1ff8301c845beb15468fff0ef002dbf80c29f26e6452bccc91b5cb9437ad410d2a67ea84788"
                    + "7fa3c6a6553309946880fe20db2c73fe0641adbd4e86edfee0d9f8cd0ee1230898873dc13ed8ddcaf045c80faa082774"
                    + "279007a2253f8922ee3ef361d378a6af3ddaf180b190ac97e556888c36b3d1fb1c85aab9ccd46e3deaeb7b7cf5db067a"
                    + "7e9ff86b658cf3acd6662bbcce37232daa753c48b794356c020090c831a8304416e2aa7ad633c0ddb2f11be1be316a81"
                    + "be7f7e472071c042cb68faef549c221ebff209273638b741aba5a81675c45a5fa92fea4ca821d7a324cb1e1a2ccd3b76"
                    + "c4228ec8066dad2a5df6e1bd0de45c7dd5de8070bdb46db6c554cf9aefc9b7b2bbf9f75b1864d9f95005314593905c01"
                    + "09b71f703d49944ae94477b51dac10a816bb6d1c700bafabc8bd86fac8df24be519a2f2836b16392e18036cb13e48c5c";

    @Test
    void product_isThatOfCoresTest() {
        MuHash hash = new MuHash();
        insert(hash, 1);
        insert(hash, 2);
        assertEquals(fromLittleEndian(PRODUCT), hash.product().mod(MuHash.PRIME));
    }

    /** FromInt(0) times FromInt(1) divided by FromInt(2), in the same test; a set only grows here, so the test divides. */
    @Test
    void hash_isThatOfCoresTest() {
        MuHash hash = new MuHash();
        insert(hash, 0);
        insert(hash, 1);
        BigInteger divisor = hash.number(element(2), 0, 32);
        assertEquals(
                "10d312b100cbd32ada024a6646e40d3482fcff103668d2625f10002a607d5863",
                hash.hash(hash.product().multiply(divisor.modInverse(MuHash.PRIME))));
    }

    /** The same test: a product above the prime, all bits set; there the hash is printed forwards. */
    @Test
    void productsAboveThePrime_areReduced() {
        BigInteger largest = BigInteger.ONE.shiftLeft(3_072).subtract(BigInteger.ONE);
        byte[] displayed = HexFormat.of().parseHex(new MuHash().hash(largest));
        assertEquals("3a31e6903aff0de9f62f9a9f7f8b861de76ce2cda09822b90014319ae5dc2271", backwards(displayed));
    }

    /** The product of so many is far above the prime, and is reduced on the way as by plain division at the end. */
    @Test
    void products_areThoseOfPlainArithmetic() {
        MuHash hash = new MuHash();
        MuHash numbers = new MuHash();
        BigInteger expected = BigInteger.ONE;
        for (int number = 0; number < 300; number++) {
            insert(hash, number);
            expected = expected.multiply(numbers.number(element(number), 0, 32)).mod(MuHash.PRIME);
        }
        assertEquals(expected, hash.product().mod(MuHash.PRIME));
        assertTrue(hash.product().bitLength() <= 3_072 + MuHash.SPARE_BITS, "it grows");
    }

    /** {@code gettxoutsetinfo muhash} of the node that wrote the file. */
    @ParameterizedTest
    @CsvSource({
        "core-regtest/utxo.dat, core-regtest/expected.json, 175",
        "core-vout-order/utxo.dat, core-vout-order/expected.json, 102"
    })
    void dumps_areAuthenticatedByTheMuHashOfTheirNode(String file, String expected, int height) {
        String muHash = CoreFixtures.json(expected).get("muhash").asText();
        ChainBalance answer = scan(CoreFixtures.path(file), height, muHash);
        assertEquals(Assurance.AUTHENTICATED, answer.assurance());
        assertEquals(height, answer.block().height());
        assertEquals(
                "all " + Objects.requireNonNull(answer.utxoSet()).coins() + " coins have the MuHash " + muHash
                        + ", which is trusted for this block because of our own node",
                answer.grounds().get(0));
    }

    @Test
    void otherCoins_areRefused(@TempDir Path folder) throws IOException {
        String muHash =
                CoreFixtures.json("core-regtest/expected.json").get("muhash").asText();
        byte[] bytes = CoreFixtures.bytes("core-regtest/utxo.dat");
        // the last byte is one of a script
        bytes[bytes.length - 1] ^= 1;
        Path forged = Files.write(folder.resolve("forged.dat"), bytes);
        SnapshotRefusedException refused =
                assertThrows(SnapshotRefusedException.class, () -> scan(forged, 175, muHash));
        assertTrue(
                refused.getMessage()
                        .endsWith(", but the set of "
                                + trusted(forged, 175, muHash).block() + " has " + muHash
                                + " (our own node); the file is damaged or forged"),
                refused.getMessage());
    }

    @Test
    void bothHashes_standBesideEachOther() {
        Path file = CoreFixtures.path("core-regtest/utxo.dat");
        TrustedSet byMuHash = trusted(file, 175, "ab".repeat(32));
        TrustedSet serialized = new TrustedSet(
                byMuHash.block(), "cecd38bf6b3d159d479fde4e5638ba2f80c18284d42a763c3fbfc13ed02b5c0a", "another node");
        // where both are known the one that costs nothing is compared
        SnapshotOptions both = SnapshotOptions.defaults().trusting(byMuHash).trusting(serialized);
        try (UtxoSnapshot snapshot = UtxoSnapshot.open(file, both)) {
            ChainBalance answer = snapshot.balanceOf(List.of());
            assertEquals(Assurance.AUTHENTICATED, answer.assurance());
            assertTrue(answer.grounds().get(0).endsWith("because of our own node, and of another node"));
        }
        TrustedSet other = trusted(file, 175, "cd".repeat(32));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> both.trusting(other))
                .getMessage()
                .startsWith("set \"" + "cd".repeat(32) + "\" of "));
        assertEquals(
                "trusted set of block \"" + byMuHash.block().hash()
                        + "\" has no hash; give its hash_serialized_3 or its muhash",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new TrustedSet(byMuHash.block(), null, null, "nothing"))
                        .getMessage());
    }

    @Test
    void cancelledScans_leaveNoThread() throws InterruptedException {
        Path file = CoreFixtures.path("core-vout-order/utxo.dat");
        SnapshotOptions options = SnapshotOptions.defaults()
                .trusting(trusted(file, 102, "ab".repeat(32)))
                .cancelledWhen(() -> Thread.getAllStackTraces().keySet().stream()
                        .anyMatch(thread -> thread.getName().equals("utxo-set-muhasher")));
        try (UtxoSnapshot snapshot = UtxoSnapshot.open(file, options)) {
            assertThrows(ScanCancelledException.class, () -> snapshot.balanceOf(List.of()));
        }
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("utxo-set-muhasher")) {
                thread.join(10_000);
                assertTrue(!thread.isAlive(), "a thread is left");
            }
        }
    }

    private static ChainBalance scan(Path file, int height, String muHash) {
        SnapshotOptions options = SnapshotOptions.defaults().trusting(trusted(file, height, muHash));
        try (UtxoSnapshot snapshot = UtxoSnapshot.open(file, options)) {
            return snapshot.balanceOf(List.of());
        }
    }

    private static TrustedSet trusted(Path file, int height, String muHash) {
        try (UtxoSnapshot snapshot = UtxoSnapshot.open(file)) {
            return TrustedSet.ofMuHash(Network.REGTEST, height, snapshot.baseHash(), muHash, "our own node");
        }
    }

    private static void insert(MuHash hash, int number) {
        hash.insert(element(number), 0, 32);
    }

    /** {@code FromInt} of the test: a byte, and 31 zeros. */
    private static byte[] element(int number) {
        byte[] element = new byte[32];
        element[0] = (byte) number;
        return element;
    }

    private static BigInteger fromLittleEndian(String hex) {
        return new BigInteger(backwards(HexFormat.of().parseHex(hex)), 16);
    }

    private static String backwards(byte[] bytes) {
        StringBuilder backwards = new StringBuilder();
        for (int i = bytes.length - 1; i >= 0; i--) {
            backwards.append(HexFormat.of().toHexDigits(bytes[i]));
        }
        return backwards.toString();
    }
}
