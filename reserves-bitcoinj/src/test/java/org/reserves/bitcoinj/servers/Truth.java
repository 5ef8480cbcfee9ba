package org.reserves.bitcoinj.servers;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.reserves.bitcoinj.CoreFixtures;
import org.reserves.bitcoinj.blocks.BlockHeader;
import org.reserves.bitcoinj.proven.RecordedChain;
import org.reserves.bitcoinj.watch.WatchedScripts;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;
import org.reserves.chain.WatchedBalance;

/** What the real node of the recorded chain answered itself: the balances of all addresses declared on it. */
final class Truth {
    private static final JsonNode EXPECTED = CoreFixtures.json("core-regtest/expected.json");

    private Truth() {}

    /** Returns every address on the list of some country. */
    static List<WatchOnly> addresses() {
        List<WatchOnly> all = new ArrayList<>();
        EXPECTED.get("watch")
                .forEach(country -> country.forEach(
                        address -> all.add(WatchOnly.of(address.get("address").asText()))));
        return all;
    }

    static List<WatchOnly> addresses(String country) {
        List<WatchOnly> all = new ArrayList<>();
        EXPECTED.get("watch")
                .get(country)
                .forEach(address -> all.add(WatchOnly.of(address.get("address").asText())));
        return all;
    }

    /** Returns the scripts of a country's addresses, hexadecimal digits. */
    static List<String> scripts(String country) {
        return addresses(country).stream()
                .map(watch -> HexFormat.of()
                        .formatHex(
                                WatchedScripts.of(watch, Network.REGTEST).at(0).get(0)))
                .toList();
    }

    static String tip() {
        return EXPECTED.get("tip").get("bestblockhash").asText();
    }

    /** Returns the satoshis of each country by {@code scantxoutset}, by the txids and outputs of their coins. */
    static Map<String, Long> satsOfCoins(String country) {
        Map<String, Long> coins = new HashMap<>();
        EXPECTED.get("addressScan")
                .get(country)
                .get("unspents")
                .forEach(coin -> coins.put(
                        coin.get("txid").asText() + ":" + coin.get("vout").asLong(), sats(coin.get("amount"))));
        return coins;
    }

    static List<String> countries() {
        List<String> names = new ArrayList<>();
        EXPECTED.get("addressScan").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Returns the coins an answer has of a country, by txid and output. */
    static Map<String, Long> found(ChainBalance balance, String country) {
        Map<String, Long> coins = new HashMap<>();
        for (WatchOnly watch : addresses(country)) {
            ((WatchedBalance.Known) balance.of(watch)).scripts().forEach(script -> script.coins()
                    .forEach(coin -> coins.put(coin.outpoint(), coin.amount().toSats())));
        }
        return coins;
    }

    /** Returns the merkle root in the header at a height, as displayed. */
    static String root(int height) {
        return BlockHeader.of(RecordedChain.whole().header(height), 0).merkleRoot();
    }

    private static long sats(JsonNode amount) {
        return new BigDecimal(amount.asText()).movePointRight(8).longValueExact();
    }
}
