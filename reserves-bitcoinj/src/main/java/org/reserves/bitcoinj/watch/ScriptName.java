package org.reserves.bitcoinj.watch;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.bitcoinj.base.Base58;
import org.bitcoinj.base.BitcoinNetwork;
import org.bitcoinj.base.SegwitAddress;
import org.reserves.bitcoinj.curve.CurvePoint;
import org.reserves.chain.Network;

/** The name people give a script: its address where it has one, or what it is. Never used to compare scripts. */
public final class ScriptName {
    private static final int LONGEST_SHOWN = 80;

    private ScriptName() {}

    /**
     * Returns the name of a script on a network: a base58 address for P2PKH and P2SH, a bech32 address for P2WPKH, P2WSH and P2TR,
     * {@code pk(…)} for P2PK with a key of the curve, and {@code raw(…)} for anything else, cut short after 80 bytes.
     */
    public static String of(byte[] script, Network network) {
        Objects.requireNonNull(network, "network must not be null");
        boolean main = network == Network.MAIN;
        int length = script.length;
        if (length == 25 && Arrays.equals(script, Scripts.p2pkh(Arrays.copyOfRange(script, 3, 23)))) {
            return Base58.encodeChecked(main ? 0 : 111, Arrays.copyOfRange(script, 3, 23));
        }
        if (length == 23 && Arrays.equals(script, Scripts.p2sh(Arrays.copyOfRange(script, 2, 22)))) {
            return Base58.encodeChecked(main ? 5 : 196, Arrays.copyOfRange(script, 2, 22));
        }
        boolean segwit = (length == 22 || length == 34) && script[0] == 0 && script[1] == length - 2;
        boolean taproot = length == 34 && script[0] == 0x51 && script[1] == 32;
        if (segwit || taproot) {
            return SegwitAddress.fromProgram(chain(network), taproot ? 1 : 0, Arrays.copyOfRange(script, 2, length))
                    .toBech32();
        }
        boolean key = (length == 35 || length == 67) && script[0] == length - 2 && script[length - 1] == (byte) 0xac;
        if (key && CurvePoint.decode(Arrays.copyOfRange(script, 1, length - 1)) != null) {
            return "pk(" + HexFormat.of().formatHex(script, 1, length - 1) + ")";
        }
        return length <= LONGEST_SHOWN
                ? "raw(" + HexFormat.of().formatHex(script) + ")"
                : "raw(" + HexFormat.of().formatHex(script, 0, LONGEST_SHOWN) + "…, " + length + " bytes)";
    }

    private static BitcoinNetwork chain(Network network) {
        return switch (network) {
            case MAIN -> BitcoinNetwork.MAINNET;
            case REGTEST -> BitcoinNetwork.REGTEST;
            // all three write addresses alike
            case TESTNET3, TESTNET4, SIGNET -> BitcoinNetwork.TESTNET;
        };
    }
}
