package org.reserves.control;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import javax.annotation.Nullable;
import org.reserves.chain.ChainBlock;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.IsoDates;
import org.reserves.internal.Words;
import org.reserves.money.Btc;
import org.reserves.verification.Declaration;
import org.reserves.verification.Verification;

/**
 * Who can move the declared coins, beside whether they are there.
 *
 * <p>{@link #found()} = {@link #controlled()} + {@link #atCustodian()} + {@link #rest()}, at one block and to the satoshi. What is
 * {@link #gone()} is in none of them. The verdict about the balance is {@link #verification()}, and nothing here changes it.
 *
 * <p>A stored report proves nothing: check the signatures again.
 *
 * <p>JSON: {@code {"declaration":{…},"verification":{…},"asOf":"2025-12-31","scripts":[…],"findings":[…],"unreadable":["…"],"found":"…",
 * "controlled":"…","atCustodian":"…","rest":"…","gone":"…","notBefore":{…},"explanation":"…"}}; what is not known is left out, and what
 * follows from the rest is written and not read.
 *
 * <p>Immutable and thread-safe.
 *
 * @param declaration  what was declared
 * @param verification what the chain says about it, or null where the report is without a balance
 * @param asOf         the day the age of the proofs is measured at, or null where it is unknown and there is no limit
 * @param scripts      one entry for each script that holds coins or was signed for
 * @param findings     one entry for each proof, in their order
 * @param unreadable   why a declared text could not be read, one sentence each
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "declaration",
    "verification",
    "asOf",
    "scripts",
    "findings",
    "unreadable",
    "found",
    "controlled",
    "atCustodian",
    "rest",
    "gone",
    "notBefore",
    "explanation"
})
public record ControlReport(
        @JsonProperty("declaration") Declaration declaration,
        @JsonProperty("verification") @Nullable Verification verification,
        @Nullable LocalDate asOf,
        @JsonProperty("scripts") List<ScriptControl> scripts,
        @JsonProperty("findings") List<ProofFinding> findings,
        @JsonProperty("unreadable") List<String> unreadable) {

    /** Validates and copies the components. */
    public ControlReport {
        Objects.requireNonNull(declaration, "declaration must not be null");
        scripts = List.copyOf(Objects.requireNonNull(scripts, "scripts must not be null"));
        findings = List.copyOf(Objects.requireNonNull(findings, "findings must not be null"));
        unreadable = List.copyOf(Objects.requireNonNull(unreadable, "unreadable must not be null"));
    }

    @JsonCreator
    static ControlReport fromJson(
            @JsonProperty("declaration") Declaration declaration,
            @JsonProperty("verification") @Nullable Verification verification,
            @JsonProperty("asOf") @Nullable String asOf,
            @JsonProperty("scripts") List<ScriptControl> scripts,
            @JsonProperty("findings") List<ProofFinding> findings,
            @JsonProperty("unreadable") List<String> unreadable) {
        return new ControlReport(
                declaration, verification, IsoDates.parseOptional("asOf", asOf), scripts, findings, unreadable);
    }

    @JsonProperty("asOf")
    @Nullable
    String asOfJson() {
        return IsoDates.print(asOf);
    }

    /**
     * Returns the coins found, each once; a lower limit where a balance is unknown.
     *
     * @return the amount, or null where there is no balance or all are unknown
     */
    @Nullable
    @JsonProperty("found")
    public Btc found() {
        return verification == null ? null : verification.found();
    }

    /** Returns the part of {@link #found()} under control that was proven and is recent enough, or null where nothing was found out. */
    @Nullable
    @JsonProperty("controlled")
    public Btc controlled() {
        return sum(script -> script.status() == ControlStatus.PROVEN);
    }

    /** Returns the part of {@link #found()} that a third party holds the keys of, or null likewise. */
    @Nullable
    @JsonProperty("atCustodian")
    public Btc atCustodian() {
        return sum(script -> script.status() == ControlStatus.AT_CUSTODIAN);
    }

    /** Returns the part of {@link #found()} that nobody proved control of, or not well enough, or null likewise. */
    @Nullable
    @JsonProperty("rest")
    public Btc rest() {
        return sum(script -> script.status() != ControlStatus.PROVEN && script.status() != ControlStatus.AT_CUSTODIAN);
    }

    /**
     * Returns the coins under proven control that are named by a proof or were there earlier, and are not there at the block: moved, or
     * never there.
     *
     * @return the amount, or null where there is no balance
     */
    @Nullable
    @JsonProperty("gone")
    public Btc gone() {
        return verification == null
                ? null
                : scripts.stream()
                        .filter(script -> script.status() == ControlStatus.PROVEN)
                        .map(ScriptControl::gone)
                        .filter(Objects::nonNull)
                        .collect(Btc.toSum());
    }

    /** Returns the scripts that were signed for and hold nothing at the block, none where there is no balance. */
    public List<ScriptControl> emptied() {
        return scripts.stream().filter(ScriptControl::isEmptied).toList();
    }

    /**
     * Returns the earliest of the blocks the proven scripts were signed after: all of {@link #controlled()} was controlled at some time
     * after it.
     *
     * @return the block, or null where nothing is proven or no two blocks can be compared
     */
    @Nullable
    @JsonProperty("notBefore")
    public ChainBlock notBefore() {
        return scripts.stream()
                .filter(script -> script.status() == ControlStatus.PROVEN)
                .map(ScriptControl::notBefore)
                .filter(Objects::nonNull)
                .distinct()
                .min(ScriptTable::compareBlocks)
                .orElse(null);
    }

    /** Returns the result in one sentence, without the verdict about the balance. */
    @JsonProperty("explanation")
    public String explanation() {
        Btc found = found();
        if (found == null) {
            long proven = scripts.stream()
                    .filter(script -> script.status() == ControlStatus.PROVEN)
                    .count();
            return Words.count((int) proven, "script") + " under proven control" + since()
                    + (verification == null ? ", no balance was asked for" : ", no balance is known");
        }
        List<String> parts = new ArrayList<>();
        parts.add(display(controlled()) + " of " + found.toDisplay() + " found are under proven control" + since());
        add(parts, atCustodian(), " at a custodian");
        add(parts, rest(), " without a proof that counts");
        add(parts, gone(), " under proven control but not there");
        return String.join("; ", parts);
    }

    private String since() {
        ChainBlock block = notBefore();
        if (block == null) {
            return "";
        }
        return ", not before block " + (block.height() == null ? block.hash() : block.height())
                + (block.date() == null ? "" : " of " + block.date());
    }

    private static void add(List<String> parts, @Nullable Btc amount, String what) {
        if (amount != null && amount.signum() > 0) {
            parts.add(amount.toDisplay() + what);
        }
    }

    private static String display(@Nullable Btc amount) {
        return amount == null ? "nothing" : amount.toDisplay();
    }

    @Nullable
    private Btc sum(Predicate<ScriptControl> which) {
        return found() == null
                ? null
                : scripts.stream()
                        .filter(which)
                        .map(ScriptControl::found)
                        .filter(Objects::nonNull)
                        .collect(Btc.toSum());
    }

    /** Returns the verdict about the balance, where there is one, and then the result about control. */
    @Override
    public String toString() {
        return (verification == null ? declaration.holding().titleHolder() + ": " : verification + "; ") + "control: "
                + explanation();
    }
}
