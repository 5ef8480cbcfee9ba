package org.reserves.mining;

import java.math.BigDecimal;
import javax.annotation.Nullable;

/** The units that hash rates are printed in, with the prefixes of the SI; the case of a prefix counts. */
enum HashRateUnit {
    HASHES("H/s", 0),
    KILOHASHES("kH/s", 3),
    MEGAHASHES("MH/s", 6),
    GIGAHASHES("GH/s", 9),
    TERAHASHES("TH/s", 12),
    PETAHASHES("PH/s", 15),
    EXAHASHES("EH/s", 18),
    ZETTAHASHES("ZH/s", 21);

    private static final int SLASH_S = "/s".length();

    private final String symbol;
    private final int places;

    HashRateUnit(String symbol, int places) {
        this.symbol = symbol;
        this.places = places;
    }

    /** The unit that a text writes, with its "per second" or without; null where there is none of that name. */
    @Nullable
    static HashRateUnit find(String text) {
        for (HashRateUnit unit : values()) {
            if (text.equals(unit.symbol) || text.equals(unit.symbol.substring(0, unit.symbol.length() - SLASH_S))) {
                return unit;
            }
        }
        return null;
    }

    /** The largest unit of which a rate is at least one, and no larger than exahashes, in which the network itself is printed. */
    static HashRateUnit of(BigDecimal hashesPerSecond) {
        HashRateUnit fitting = HASHES;
        for (HashRateUnit unit : values()) {
            if (unit != ZETTAHASHES && hashesPerSecond.compareTo(BigDecimal.ONE.scaleByPowerOfTen(unit.places)) >= 0) {
                fitting = unit;
            }
        }
        return fitting;
    }

    int places() {
        return places;
    }

    String symbol() {
        return symbol;
    }
}
