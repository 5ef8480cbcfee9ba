package org.reserves.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.reserves.chain.WatchOnly;

/** A secret is refused with a slip in it too, and nothing public ever is. */
class SecretsProperties {
    private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    /** From BIP32's first test vector, the Bitcoin wiki's pages on WIF and mini keys, BIP38 and BIP39. */
    private static final List<String> SECRETS = List.of(
            "xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPPqjiChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi",
            "5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ",
            "KwdMAjGmerYanjeui5SHS7JkmpZvVipYvB2LJGU1ZxJwYvP98617",
            "6PRVWUbkzzsbcVac2qwfssoUJAN1Xhrg6bNk8J7Nzm5H7kxEbn2Nh2ZoGg",
            "0c28fca386c7a227600b2fe50b7cae11ec86d3bf1fbe471be89827e19d72aa1d",
            "legal winner thank year wave sausage worth useful legal winner thank yellow");

    @Property(tries = 3000)
    void of_refusesASecretWithASlip(@ForAll("slipped") String text) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> WatchOnly.of(text), text);
        for (int i = 0; i + 9 <= text.length(); i++) {
            assertFalse(e.getMessage().contains(text.substring(i, i + 9)), e.getMessage());
        }
    }

    @Property(tries = 3000)
    void of_neverRefusesWhatIsPublic(@ForAll("open") String text) {
        assertEquals(text, WatchOnly.of(text).text());
    }

    @Provide
    Arbitrary<String> slipped() {
        Arbitrary<String> secret = Arbitraries.of(SECRETS);
        Arbitrary<Integer> where = Arbitraries.integers().between(6, 40);
        return Combinators.combine(secret, where, Arbitraries.integers().between(0, 9))
                .as((text, at, slip) -> {
                    String head = text.substring(0, at);
                    String tail = text.substring(at);
                    return switch (slip) {
                        case 0 -> text;
                        case 1 -> head + tail.substring(1);
                        case 2 -> head + "7" + tail;
                        case 3 -> head + "O" + tail.substring(1);
                        case 4 -> head + "\n" + tail;
                        case 5 -> "\"" + text + "\"";
                        case 6 -> "wpkh(" + text + ")";
                        case 7 -> text + " (the main one)";
                        case 8 -> text.replaceAll("(.{4})", "$1 ");
                        default -> "key: " + text;
                    };
                });
    }

    @Provide
    Arbitrary<String> open() {
        Arbitrary<String> base58 = Arbitraries.strings().withChars(BASE58).ofLength(33);
        Arbitrary<String> bech32 = Arbitraries.strings()
                .withChars("023456789acdefghjklmnpqrstuvwxyz")
                .ofMinLength(38)
                .ofMaxLength(58);
        Arbitrary<String> extended = Arbitraries.strings().withChars(BASE58).ofLength(107);
        Arbitrary<String> hex =
                Arbitraries.strings().withChars("0123456789abcdef").ofLength(64);
        return Arbitraries.oneOf(
                base58.map(text -> "1" + text),
                base58.map(text -> "3" + text),
                bech32.map(text -> "bc1q" + text),
                bech32.map(text -> "BCRT1P" + text.toUpperCase(Locale.ROOT)),
                extended.map(text -> "xpub" + text),
                extended.map(text -> "wpkh([d34db33f/84h/0h/0h]zpub" + text + "/<0;1>/*)"),
                extended.map(text -> "wsh(sortedmulti(2,xpub" + text + ",xpub" + text + ", tpub" + text + "))"),
                hex.map(text -> "02" + text),
                hex.map(text -> "0020" + text),
                hex.map(text -> "5120" + text),
                hex.map(text -> "21" + "03" + text + "ac"),
                hex.map(text -> "tr(" + text + ")"),
                hex.map(text -> "rawtr([d34db33f/0]" + text + ")"),
                hex.map(text -> "raw(" + text + ")"),
                hex.map(text -> "multi(1,02" + text + ",03" + text + ")"));
    }
}
