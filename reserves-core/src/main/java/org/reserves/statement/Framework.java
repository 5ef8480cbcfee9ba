package org.reserves.statement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.reserves.internal.Ids;

/**
 * The rules a statement is drawn up by. What a text leaves open is a parameter of {@link StatementPolicy}.
 *
 * <table>
 * <caption>What each does with bitcoin</caption>
 * <tr><th>framework</th><th>recognised</th><th>carried at</th></tr>
 * <tr><td>general</td><td>nothing is decided: all coins, by holder, status and account</td><td>price of the day, and cost</td></tr>
 * <tr><td>fasab</td><td>forfeited, kept or in a reserve; seized coins are disclosed</td><td>value at forfeiture</td></tr>
 * <tr><td>asu-2023-08</td><td>under control</td><td>fair value, through net income</td></tr>
 * <tr><td>sna-2025</td><td>owned, as a non-produced non-financial asset</td><td>market price</td></tr>
 * <tr><td>imf-reserves-template</td><td>nothing: it is not a reserve asset</td><td>–</td></tr>
 * <tr><td>ifrs</td><td>under control, as an intangible asset</td><td>cost less impairment, or revalued amount</td></tr>
 * </table>
 *
 * <p>JSON: the {@linkplain #id() id}, {@code "asu-2023-08"}.
 */
public enum Framework {
    /** The account of this library, by no official rules. */
    GENERAL("general account"),
    /** Federal entities of the United States: SFFAS 3, paragraphs 57 to 78, and Technical Bulletin 2024-1 (June 2024). */
    FASAB("US federal accounts (SFFAS 3, FASAB TB 2024-1)"),
    /** US generally accepted accounting principles: ASU 2023-08, ASC 350-60. */
    ASU_2023_08("US GAAP (ASU 2023-08)"),
    /** National accounts: System of National Accounts 2025 and the seventh Balance of Payments Manual. */
    SNA_2025("national accounts (2025 SNA, BPM7)"),
    /** The Reserves Data Template of the International Monetary Fund. */
    IMF_RESERVES_TEMPLATE("IMF reserves template"),
    /** International Financial Reporting Standards: IAS 38, by the agenda decision of June 2019. */
    IFRS("IFRS (IAS 38)");

    private final String words;

    Framework(String words) {
        this.words = words;
    }

    /**
     * Returns the framework with the id.
     *
     * @throws IllegalArgumentException if none has the id
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Framework fromId(String id) {
        return Ids.find("framework", Framework.class, id);
    }

    /** Returns the id used in JSON: {@code asu-2023-08}. */
    @JsonValue
    public String id() {
        return Ids.of(this);
    }

    /** Returns the name for a reader: {@code US GAAP (ASU 2023-08)}. */
    public String words() {
        return words;
    }
}
