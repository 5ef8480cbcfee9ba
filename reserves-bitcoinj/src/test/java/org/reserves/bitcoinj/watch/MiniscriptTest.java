package org.reserves.bitcoinj.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.bitcoinj.miniscript.Miniscript;
import org.reserves.bitcoinj.miniscript.ScriptContext;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;

/**
 * Miniscripts against the tables of BIP379: their scripts with the opcodes of BIP379's third column written by hand, and what its types,
 * its malleability and Bitcoin Core's sanity refuse. A, B, C are keys with numbers 1, 2, 3.
 */
class MiniscriptTest {
    private static final String A = "0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798";
    private static final String B = "02c6047f9441ed7d6d3045406e95c07cd85c778e4b8cef3ca7abac09b95c709ee5";
    private static final String C = "02f9308a019258c31049344f85f89d5229b531c845836f99b08601f113bce036f9";
    /** HASH160 of A, of the address 1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH. */
    private static final String HASH160_OF_A = "751e76e8199196d454941c45d1b3a323f1433bd6";

    private static final String SHA = "926a54995ca48600920a19bf7bc502ca5f2f7d07e6f804c4f00ebf0325084dfc";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    and_v(v:pk(@A),older(144))              | 21A ad 029000 b2
                    and_v(v:pk(@A),older(16))               | 21A ad 60 b2
                    and_v(v:pk(@A),after(1735689600))       | 21A ad 0480857467 b1
                    and_v(v:pk(@A),older(128))              | 21A ad 028000 b2
                    or_d(pk(@A),pkh(@B))                    | 21A ac 73 64 76 a9 14#B 88 ac 68
                    or_i(pk(@A),pk_k(@B))                   | !type
                    and_n(pk(@A),and_b(pk(@B),a:1))         | 21A ac 64 00 67 21B ac 6b 51 6c 9a 68
                    and_v(or_c(pk(@B),or_c(pk(@C),v:older(1000))),pk(@A)) | 21B ac 64 21C ac 64 02e803 b2 69 68 68 21A ac
                    andor(pk(@A),older(1008),pk(@B))        | 21A ac 64 21B ac 67 02f003 b2 68
                    thresh(2,pk(@A),s:pk(@B),sln:older(12960)) | 21A ac 7c 21B ac 93 7c 63 00 67 02a032 b2 92 68 93 52 87
                    and_v(v:multi(2,@A,@B),sha256(H))       | 52 21A 21B 52 af 82 01 20 88 a8 20H 87
                    t:and_v(v:pk(@A),v:hash256(H))          | 21A ad 82 01 20 88 aa 20H 88 51
                    and_v(v:pk(@A),ripemd160(R))            | 21A ad 82 01 20 88 a6 14R 87
                    and_b(pk(@A),sj:and_v(v:pk(@B),after(100))) | 21A ac 7c 82 92 63 21B ad 01 64 b1 68 9a
                    or_b(pk(@A),su:pk(@B))                  | !s:
                    dv:older(144)                           | !signature
                    c:or_i(pk_k(@A),pk_h(@B))               | 63 21A 67 76 a9 14#B 88 68 ac
                    """)
    void script_isThatOfTheTable(String text, String expected) {
        if (expected.startsWith("!")) {
            assertThrows(IllegalArgumentException.class, () -> script(text, ScriptContext.WSH));
            return;
        }
        String script = expected.replace(" ", "")
                .replace("#B", "06afd46bcdfd22ef94ac122aa11f241244a37ecc")
                .replace("21A", "21" + A)
                .replace("21B", "21" + B)
                .replace("21C", "21" + C)
                .replace("20H", "20" + SHA)
                .replace("14R", "14" + HASH160_OF_A);
        assertEquals(script, script(text, ScriptContext.WSH));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    pk_k(@A)                              | has the type K, and B is needed of the whole
                    v:pk(@A)                              | has the type V, and B is needed of the whole (types of BIP379); write t: before it
                    and_v(pk(@A),pk(@B))                  | fragment "and_v" does not take "pk(@A)": its first argument has the type B, and V is needed
                    and_b(pk(@A),pk(@B))                  | fragment "and_b" does not take "pk(@B)": its second argument has the type B, and W is needed
                    or_b(pk(@A),a:older(9))               | does not take "a:older(9)": its second argument lacks the property d, and Wd is needed
                    or_d(older(9),pk(@A))                 | does not take "older(9)": its first argument lacks the property d
                    or_i(pk(@A),v:pk(@B))                 | its last argument has the type V, and the type of the one before it, B is needed
                    andor(pk(@A),pk(@B),v:pk(@C))         | fragment "andor" does not take "v:pk(@C)"
                    thresh(2,pk(@A),pk(@B))               | fragment "thresh" does not take "pk(@B)": its expression 2 has the type B, and Wdu is needed
                    s:or_i(pk(@A),pk(@B))                 | fragment "s:" does not take "or_i(pk(@A),pk(@B))": what it wraps lacks the property o
                    d:v:pk(@A)                            | fragment "d:" does not take "v:pk(@A)": what it wraps lacks the property z
                    j:0                                   | fragment "j:" does not take "0": what it wraps lacks the property n
                    c:pk(@A)                              | fragment "c:" does not take "pk(@A)": what it wraps has the type B
                    older(9)                              | can be spent without a signature
                    sha256(H)                             | can be spent without a signature
                    or_i(older(9),pk(@A))                 | can be spent without a signature
                    or_i(sha256(H),and_v(v:pk(@A),1))     | can be spent without a signature
                    and_v(v:pk(@A),or_i(older(9),older(8)))| ways that a third party may exchange, which Bitcoin Core refuses: its fragment "or_i(older(9),older(8))" is malleable
                    and_v(v:and_v(v:pk(@A),older(9)),older(4194313)) | mixes time locks in blocks and in seconds
                    and_v(v:and_v(v:pk(@A),after(9)),after(500000009)) | mixes time locks
                    and_v(v:pk(@A),pk(@A))                | has the same key twice
                    and_v(v:pk(@A),older(0))              | has the time lock 0 in older(), where 1 to 2147483647 are possible
                    and_v(v:pk(@A),older(2147483648))     | has the time lock 2147483648
                    and_v(v:pk(@A),sha256(00))            | has "00" in sha256(), where 64 hexadecimal digits belong
                    thresh(4,pk(@A),s:pk(@B),s:pk(@C))    | wants 4 of 3 expressions
                    and_v(v:pk(@A),multi_a(1,@B))         | has multi_a() in wsh(), where multi() belongs
                    and_v(v:pk(@A),nothing(@B))           | has no fragment of BIP379 there
                    x:pk(@A)                              | has "x:", where wrappers are letters of asctdvjnlu
                    and_v(v:pk(@A),pk(@B)                 | lacks a ')'
                    pk(@A)pk(@B)                          | goes on after its end
                    """)
    void parse_refusesAndSaysWhichFragmentAndWhy(String text, String problem) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> script(text, ScriptContext.WSH));
        assertTrue(e.getMessage().contains(problem), e.getMessage());
    }

    @Test
    void tapscript_hasKeysOf32BytesAndItsOwnMultisig() {
        assertEquals(
                "20" + A.substring(2) + "ac20" + B.substring(2) + "ba529c",
                script("multi_a(2,@A,@B)", ScriptContext.TAPSCRIPT));
        // to Bitcoin Core a descriptor function, whose keys are not compared; within miniscript they are
        assertTrue(script("multi_a(1,@A,@A)", ScriptContext.TAPSCRIPT).endsWith("ba519c"));
        assertTrue(assertThrows(
                        IllegalArgumentException.class,
                        () -> script("and_v(v:multi_a(1,@A,@A),older(1))", ScriptContext.TAPSCRIPT))
                .getMessage()
                .contains("has the same key twice, which Bitcoin Core refuses"));
        assertThrows(IllegalArgumentException.class, () -> script("multi(2,@A,@B)", ScriptContext.TAPSCRIPT));
        // d: is u only here, so that or_d takes it (BIP379, "Tapscript only")
        String text = "and_v(v:pk(@A),or_d(d:v:older(5),pk(@B)))";
        assertTrue(assertThrows(IllegalArgumentException.class, () -> script(text, ScriptContext.WSH))
                .getMessage()
                .contains("lacks the property u"));
    }

    /** 201 opcodes, 100 elements and 3600 bytes are what a P2WSH may take (BIP379, Resource Limits). */
    @Test
    void parse_refusesWhatCannotBeSpent() {
        Exception deep = assertThrows(
                IllegalArgumentException.class, () -> script("n".repeat(201) + ":pk(@A)", ScriptContext.WSH));
        assertTrue(deep.getMessage().contains("takes 202 opcodes, where 201 can be spent"), deep.getMessage());
        assertEquals(
                35 + 200, script("n".repeat(200) + ":pk(@A)", ScriptContext.WSH).length() / 2);
        Exception nested = assertThrows(
                IllegalArgumentException.class, () -> script("n".repeat(90_000) + ":pk(@A)", ScriptContext.WSH));
        assertTrue(nested.getMessage().contains("is nested more than 400 deep"), nested.getMessage());
    }

    /** BIP379's pk() and pkh() are those of descriptors, so these say the same twice. */
    @Test
    void descriptors_meanTheSameWithAndWithoutSugar() {
        assertEquals(descriptor("wsh(c:pk_k(" + A + "))"), descriptor("wsh(pk(" + A + "))"));
        assertEquals(descriptor("sh(wsh(c:pk_h(" + A + ")))"), descriptor("sh(wsh(pkh(" + A + ")))"));
        // the hash of a preimage has as many digits as a private key, and is none
        assertEquals(
                1, descriptor("wsh(and_v(v:pk(" + A + "),sha256(" + SHA + ")))").size());
        assertEquals(
                descriptor("wsh(and_n(pk(" + A + "),pk(" + B + ")))"),
                descriptor("wsh(andor(pk(" + A + "),pk(" + B + "),0))"));
    }

    private static List<String> descriptor(String text) {
        return WatchedScripts.of(WatchOnly.of(text), Network.MAIN).at(0).stream()
                .map(HexFormat.of()::formatHex)
                .toList();
    }

    private static String script(String text, ScriptContext context) {
        List<String> keys = List.of(A, B, C);
        String filled = text.replace("(H)", "(" + SHA + ")").replace("(R)", "(" + HASH160_OF_A + ")");
        byte[] script = Miniscript.parse(filled, context, key -> key.charAt(1) - 'A')
                .script(i -> HexFormat.of()
                        .parseHex(
                                context == ScriptContext.WSH
                                        ? keys.get(i)
                                        : keys.get(i).substring(2)));
        return HexFormat.of().formatHex(script);
    }
}
