package org.reserves.statement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.reserves.holder.TitleHolder;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Ids;
import org.reserves.internal.Lists;
import org.reserves.internal.Words;
import org.reserves.provenance.LegalStatus;

/**
 * What the texts of frameworks leave open, as parameters. What is not stated has a default, and the statement says of it "as usually
 * read": it is not quoted from a text.
 *
 * <table>
 * <caption>Parameters and defaults</caption>
 * <tr><th>parameter</th><th>default</th></tr>
 * <tr><td>legal statuses under control, whose coins are recognised</td><td>forfeited, in reserve, owned</td></tr>
 * <tr><td>coins seized or forfeited without compensation, in national accounts</td><td>other change in volume</td></tr>
 * <tr><td>mined coins, in national accounts</td><td>receipt for a service</td></tr>
 * <tr><td>carrying amount of seized and forfeited property</td><td>value at seizure, value at forfeiture</td></tr>
 * <tr><td>model for intangible assets</td><td>cost less impairment</td></tr>
 * <tr><td>legal statuses whose coins may not be sold</td><td>in reserve</td></tr>
 * <tr><td>who is a monetary authority</td><td>title holders that are central banks</td></tr>
 * </table>
 *
 * <p>JSON: {@code {"controlled":["owned"],"seizure":"other-change-in-volume","mined":"receipt-for-a-service",
 * "carrying":"at-event","intangible":"cost","restricted":["in-reserve"],"monetaryAuthorities":[{…}]}}; what is not stated is left
 * out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param controlled          statuses under control, or null
 * @param seizure             how seizure without compensation is read, or null
 * @param mined               how mined coins are read, or null
 * @param carrying            what seized and forfeited property counts with, or null
 * @param intangible          the model for intangible assets, or null
 * @param restricted          statuses whose coins may not be sold, or null
 * @param monetaryAuthorities title holders that are monetary authorities, or null
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"controlled", "seizure", "mined", "carrying", "intangible", "restricted", "monetaryAuthorities"})
public record StatementPolicy(
        @JsonProperty("controlled") @Nullable Set<LegalStatus> controlled,
        @JsonProperty("seizure") @Nullable Seizure seizure,
        @JsonProperty("mined") @Nullable Mined mined,
        @JsonProperty("carrying") @Nullable Carrying carrying,
        @JsonProperty("intangible") @Nullable Intangible intangible,
        @JsonProperty("restricted") @Nullable Set<LegalStatus> restricted,
        @JsonProperty("monetaryAuthorities") @Nullable List<TitleHolder> monetaryAuthorities) {
    private static final StatementPolicy STANDARD = new StatementPolicy(null, null, null, null, null, null, null);

    /** How national accounts read coins acquired by seizure or forfeiture without compensation. */
    public enum Seizure {
        /** Not by mutual agreement, so no transaction. */
        OTHER_CHANGE_IN_VOLUME,
        /** A transfer of capital to the government. */
        CAPITAL_TRANSFER;

        /**
         * Returns the reading with the id.
         *
         * @throws IllegalArgumentException if none has the id
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Seizure fromId(String id) {
            return Ids.find("reading of a seizure", Seizure.class, id);
        }

        /** Returns the id used in JSON: {@code capital-transfer}. */
        @JsonValue
        public String id() {
            return Ids.of(this);
        }
    }

    /** How national accounts read mined coins. */
    public enum Mined {
        /** Mining is output of a service, and the coin is what it is paid with: an acquisition. */
        RECEIPT_FOR_A_SERVICE,
        /** A coin appears that nobody produced: an other change in volume. */
        OTHER_CHANGE_IN_VOLUME;

        /**
         * Returns the reading with the id.
         *
         * @throws IllegalArgumentException if none has the id
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Mined fromId(String id) {
            return Ids.find("reading of mined coins", Mined.class, id);
        }

        /** Returns the id used in JSON: {@code receipt-for-a-service}. */
        @JsonValue
        public String id() {
            return Ids.of(this);
        }
    }

    /** What seized and forfeited property counts with. */
    public enum Carrying {
        /** Its market value on the day it was seized, and from forfeiture on that of the day of forfeiture. */
        AT_EVENT,
        /** Its cost in the ledger. */
        AT_LEDGER_COST;

        /**
         * Returns the carrying amount with the id.
         *
         * @throws IllegalArgumentException if none has the id
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Carrying fromId(String id) {
            return Ids.find("carrying amount", Carrying.class, id);
        }

        /** Returns the id used in JSON: {@code at-event}. */
        @JsonValue
        public String id() {
            return Ids.of(this);
        }
    }

    /** How an intangible asset is measured after it came. */
    public enum Intangible {
        /** Cost less accumulated impairment. */
        COST,
        /** Market value at the end of each period. */
        REVALUATION;

        /**
         * Returns the model with the id.
         *
         * @throws IllegalArgumentException if none has the id
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Intangible fromId(String id) {
            return Ids.find("model for intangible assets", Intangible.class, id);
        }

        /** Returns the id used in JSON: {@code revaluation}. */
        @JsonValue
        public String id() {
            return Ids.of(this);
        }
    }

    /**
     * Validates and copies the components.
     *
     * @throws IllegalArgumentException if a status is one in which coins are not held
     */
    @JsonCreator
    public StatementPolicy {
        controlled = sorted("controlled", controlled);
        restricted = sorted("restricted", restricted);
        monetaryAuthorities =
                monetaryAuthorities == null ? null : Lists.copyOf("monetary authorities", monetaryAuthorities);
    }

    /** Returns the policy in which nothing is stated, and everything is as usually read. */
    public static StatementPolicy standard() {
        return STANDARD;
    }

    /**
     * Returns this with the legal statuses under control, whose coins are recognised.
     *
     * @throws IllegalArgumentException if a status is one in which coins are not held
     * @throws IllegalStateException    if they are stated already
     */
    public StatementPolicy controlling(LegalStatus... statuses) {
        Words.requireUnset("legal statuses under control", controlled);
        return new StatementPolicy(
                set(statuses), seizure, mined, carrying, intangible, restricted, monetaryAuthorities);
    }

    /**
     * Returns this with how coins acquired by seizure or forfeiture without compensation count.
     *
     * @throws IllegalStateException if it is stated already
     */
    public StatementPolicy seizure(Seizure reading) {
        Objects.requireNonNull(reading, "reading of a seizure must not be null");
        Words.requireUnset("reading of a seizure", seizure == null ? null : seizure.id());
        return new StatementPolicy(controlled, reading, mined, carrying, intangible, restricted, monetaryAuthorities);
    }

    /**
     * Returns this with how mined coins count.
     *
     * @throws IllegalStateException if it is stated already
     */
    public StatementPolicy mined(Mined reading) {
        Objects.requireNonNull(reading, "reading of mined coins must not be null");
        Words.requireUnset("reading of mined coins", mined == null ? null : mined.id());
        return new StatementPolicy(controlled, seizure, reading, carrying, intangible, restricted, monetaryAuthorities);
    }

    /**
     * Returns this with what seized and forfeited property counts with.
     *
     * @throws IllegalStateException if it is stated already
     */
    public StatementPolicy carrying(Carrying amount) {
        Objects.requireNonNull(amount, "carrying amount must not be null");
        Words.requireUnset("carrying amount", carrying == null ? null : carrying.id());
        return new StatementPolicy(controlled, seizure, mined, amount, intangible, restricted, monetaryAuthorities);
    }

    /**
     * Returns this with the model for intangible assets.
     *
     * @throws IllegalStateException if it is stated already
     */
    public StatementPolicy intangible(Intangible model) {
        Objects.requireNonNull(model, "model for intangible assets must not be null");
        Words.requireUnset("model for intangible assets", intangible == null ? null : intangible.id());
        return new StatementPolicy(controlled, seizure, mined, carrying, model, restricted, monetaryAuthorities);
    }

    /**
     * Returns this with the legal statuses whose coins may not be sold.
     *
     * @throws IllegalArgumentException if a status is one in which coins are not held
     * @throws IllegalStateException    if they are stated already
     */
    public StatementPolicy restricting(LegalStatus... statuses) {
        Words.requireUnset("legal statuses whose coins may not be sold", restricted);
        return new StatementPolicy(
                controlled, seizure, mined, carrying, intangible, set(statuses), monetaryAuthorities);
    }

    /**
     * Returns this with the title holders that are monetary authorities.
     *
     * @throws IllegalStateException if they are stated already
     */
    public StatementPolicy monetaryAuthorities(TitleHolder... holders) {
        Objects.requireNonNull(holders, "monetary authorities must not be null");
        Words.requireUnset("monetary authorities", monetaryAuthorities);
        return new StatementPolicy(
                controlled, seizure, mined, carrying, intangible, restricted, Arrays.asList(holders));
    }

    Set<LegalStatus> controlledOr() {
        return controlled != null
                ? controlled
                : EnumSet.of(LegalStatus.FORFEITED, LegalStatus.IN_RESERVE, LegalStatus.OWNED);
    }

    Seizure seizureOr() {
        return seizure == null ? Seizure.OTHER_CHANGE_IN_VOLUME : seizure;
    }

    Mined minedOr() {
        return mined == null ? Mined.RECEIPT_FOR_A_SERVICE : mined;
    }

    Carrying carryingOr() {
        return carrying == null ? Carrying.AT_EVENT : carrying;
    }

    Intangible intangibleOr() {
        return intangible == null ? Intangible.COST : intangible;
    }

    Set<LegalStatus> restrictedOr() {
        return restricted != null ? restricted : EnumSet.of(LegalStatus.IN_RESERVE);
    }

    private static String words(Set<LegalStatus> statuses) {
        return statuses.stream().map(LegalStatus::words).collect(Collectors.joining(", "));
    }

    /** Returns whether nothing is stated. */
    public boolean isStandard() {
        return equals(STANDARD);
    }

    /** Returns what is stated, for a reader: {@code mined: other-change-in-volume; all else as usually read}. */
    @Override
    public String toString() {
        List<String> stated = Stream.of(
                        part("controlled", controlled == null ? null : words(controlled)),
                        part("seizure", seizure == null ? null : seizure.id()),
                        part("mined", mined == null ? null : mined.id()),
                        part("carrying", carrying == null ? null : carrying.id()),
                        part("intangible", intangible == null ? null : intangible.id()),
                        part("restricted", restricted == null ? null : words(restricted)),
                        part("monetary authorities", monetaryAuthorities))
                .filter(text -> !text.isEmpty())
                .toList();
        return stated.isEmpty() ? "as usually read" : String.join("; ", stated) + "; all else as usually read";
    }

    private static String part(String name, @Nullable Object value) {
        return value == null ? "" : name + ": " + value;
    }

    private static Set<LegalStatus> set(LegalStatus... statuses) {
        Objects.requireNonNull(statuses, "legal statuses must not be null");
        return Set.copyOf(Arrays.asList(statuses));
    }

    @Nullable
    private static Set<LegalStatus> sorted(String what, @Nullable Set<LegalStatus> statuses) {
        if (statuses == null) {
            return null;
        }
        Set<LegalStatus> copy = new TreeSet<>();
        for (LegalStatus status : statuses) {
            Objects.requireNonNull(status, () -> what + " must not hold null");
            if (!status.isHeld()) {
                throw new IllegalArgumentException("legal status \"" + status.id() + "\" under \"" + what
                        + "\" is one in which coins are not held; a statement is about coins that are there");
            }
            copy.add(status);
        }
        return Collections.unmodifiableSet(copy);
    }
}
