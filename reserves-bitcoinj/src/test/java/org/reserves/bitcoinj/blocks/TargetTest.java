package org.reserves.bitcoinj.blocks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.chain.Network;

class TargetTest {
    // bignum_SetCompact in Bitcoin Core's arith_uint256_tests.cpp
    @ParameterizedTest
    @CsvSource({
        "00123456, 0, ",
        "01003456, 0, ",
        "02000056, 0, ",
        "03000000, 0, ",
        "01123456, 12, 01120000",
        "01fedcba, -7e, ",
        "02123456, 1234, 02123400",
        "03123456, 123456, 03123456",
        "04123456, 12345600, 04123456",
        "04923456, -12345600, ",
        "05009234, 92340000, 05009234",
        "20123456, 1234560000000000000000000000000000000000000000000000000000000000, 20123456"
    })
    void of_readsTheVectorsOfCore(String bits, String target, String again) {
        BigInteger value = Target.of(Integer.parseUnsignedInt(bits, 16));
        assertEquals(new BigInteger(target, 16), value);
        if (again != null) {
            assertEquals(Integer.parseUnsignedInt(again, 16), Target.compact(value));
        }
    }

    // pow_tests.cpp of Bitcoin Core: blocks 2016, 32256, 68544 of the main network and one that never was
    @ParameterizedTest
    @CsvSource({
        "1231006505, 1233061996, 1d00ffff, 1d00ffff",
        "1261130161, 1262152739, 1d00ffff, 1d00d86a",
        "1279008237, 1279297671, 1c05a3f4, 1c0168fd",
        "1263163443, 1269211443, 1c387f6f, 1d00e1fd"
    })
    void retarget_givesTheTargetsOfCore(long begin, long end, String before, String after) {
        BigInteger target =
                ChainRules.of(Network.MAIN).retarget(Target.of(Integer.parseUnsignedInt(before, 16)), end - begin);
        assertEquals(Integer.parseUnsignedInt(after, 16), Target.compact(target));
    }

    // chainwork of blocks 0 and 1 of the main network, and of a regtest block
    @ParameterizedTest
    @CsvSource({"1d00ffff, 100010001", "207fffff, 2"})
    void work_isWhatNodesSay(String bits, String work) {
        assertEquals(new BigInteger(work, 16), Target.work(Target.of(Integer.parseUnsignedInt(bits, 16))));
    }
}
