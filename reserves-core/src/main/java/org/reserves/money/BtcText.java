package org.reserves.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import org.reserves.internal.Words;

/** The reading of bitcoin amounts, and the words for those that cannot be. */
final class BtcText {
    private static final int INTEGER_DIGITS = 11;
    private static final String LIMIT = "92233720368.54775807";

    private BtcText() {}

    static long parse(String text) {
        Objects.requireNonNull(text, "bitcoin amount must not be null");
        DecimalText.require("bitcoin amount", text);
        int point = text.indexOf('.');
        int decimals = point < 0 ? 0 : text.length() - point - 1;
        if (decimals > Btc.SCALE) {
            throw new IllegalArgumentException("bitcoin amount " + Words.quote(text) + " has " + decimals
                    + " decimals, at most 8 are possible; pass a BigDecimal and a RoundingMode to round");
        }
        BigInteger sats = new BigDecimal(text)
                .setScale(Btc.SCALE, RoundingMode.UNNECESSARY)
                .unscaledValue();
        if (sats.abs().bitLength() > Long.SIZE - 1) {
            throw new IllegalArgumentException("bitcoin amount " + Words.quote(text) + " is out of range, the limit is "
                    + LIMIT + "; is the figure in satoshis? then use Btc.ofSats");
        }
        return sats.longValue();
    }

    static BigInteger toSats(BigDecimal btc) {
        requireMagnitude(btc);
        BigDecimal plain = btc.scale() > Btc.SCALE ? btc.stripTrailingZeros() : btc;
        if (plain.scale() > Btc.SCALE) {
            throw new ArithmeticException("bitcoin amount " + DecimalText.shorten(plain) + " has " + plain.scale()
                    + " decimals, at most 8 are possible; pass a RoundingMode to round");
        }
        return plain.setScale(Btc.SCALE, RoundingMode.UNNECESSARY).unscaledValue();
    }

    static void requireMagnitude(BigDecimal btc) {
        if (btc.scale() > 0) {
            DecimalText.requireSize("bitcoin amount", btc);
        }
        if (btc.signum() != 0 && (long) btc.precision() - btc.scale() > INTEGER_DIGITS) {
            throw new ArithmeticException(
                    "bitcoin amount " + DecimalText.shorten(btc) + " is out of range, the limit is " + LIMIT);
        }
    }

    static ArithmeticException outOfRange(BigInteger sats) {
        return new ArithmeticException(
                "bitcoin amount of " + sats + " satoshis is out of range, the limit is " + LIMIT + " BTC");
    }
}
