package org.reserves.bitcoinj.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reserves.chain.Network;

class NodeAddressTest {
    @ParameterizedTest
    @CsvSource({
        "example.org:8334, example.org:8334",
        "example.org, example.org:8333",
        " 192.0.2.1:1 , 192.0.2.1:1",
        "[2001:db8::1]:8333, [2001:db8::1]:8333",
        "[::1], [::1]:8333"
    })
    void node_isRead(String text, String node) {
        assertEquals(node, NodeAddress.parse(text, Network.MAIN).toString());
    }

    /** Nodes on one host count once; ports on this machine may be tunnels. */
    @Test
    void operator_isTheHost_exceptHere() {
        for (String host : new String[] {"example.org", "192.0.2.7", "[2001:db8::7]"}) {
            assertEquals(
                    NodeAddress.parse(host + ":1", Network.MAIN).operator(),
                    NodeAddress.parse(host + ":2", Network.MAIN).operator());
        }
        for (String host : new String[] {"localhost", "127.0.0.1", "127.8.0.1", "[::1]"}) {
            assertNotEquals(
                    NodeAddress.parse(host + ":1", Network.MAIN).operator(),
                    NodeAddress.parse(host + ":2", Network.MAIN).operator());
        }
        assertNotEquals(
                NodeAddress.parse("a.example.org", Network.MAIN).operator(),
                NodeAddress.parse("b.example.org", Network.MAIN).operator());
    }

    @Test
    void port_isTheUsualOneOfTheNetwork() {
        assertEquals(18444, NodeAddress.parse("a", Network.REGTEST).port());
        assertEquals(48333, NodeAddress.parse("a", Network.TESTNET4).port());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "http://a", "::1", "2001:db8::1:8333", "a:", "a:x", "[::1", "a/b:1"})
    void node_isRefused(String text) {
        assertEquals(
                "node \"" + text
                        + "\" is not an address; write it like example.org:8333, 192.0.2.1:8333 or [2001:db8::1]:8333",
                assertThrows(IllegalArgumentException.class, () -> NodeAddress.parse(text, Network.MAIN))
                        .getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "99999"})
    void port_isRefused(String port) {
        assertEquals(
                "port \"" + port + "\" of node \"a:" + port + "\" is not between 1 and 65535",
                assertThrows(IllegalArgumentException.class, () -> NodeAddress.parse("a:" + port, Network.MAIN))
                        .getMessage());
    }
}
