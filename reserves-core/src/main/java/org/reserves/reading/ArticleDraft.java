package org.reserves.reading;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.audit.PublishedTable;
import org.reserves.figure.PrintLocale;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.IsoDates;
import org.reserves.internal.Lists;
import org.reserves.internal.Words;
import org.reserves.source.Source;

/**
 * What a reader made of an article: every figure found, tied or not. It is a draft: write it as JSON, correct it, read it back,
 * and audit its {@link #table()}.
 *
 * <p>JSON: {@code {"source":{…},"asOf":"2025-05-28","locale":"english","localeReason":"…","text":"…","figures":[…]}}; to correct a
 * figure, change its holder, title holder, quantity or print; to take it out of the audit, remove its holder.
 *
 * <p>Immutable and thread-safe.
 *
 * @param source       the publication
 * @param asOf         the day its figures are about
 * @param locale       how the text prints numbers, or null where English is taken for granted
 * @param localeReason how that was found
 * @param text         the article
 * @param figures      what was found, in the order of the text
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"source", "asOf", "locale", "localeReason", "text", "figures"})
public record ArticleDraft(
        @JsonProperty("source") Source source,
        LocalDate asOf,
        @JsonProperty("locale") @Nullable PrintLocale locale,
        @JsonProperty("localeReason") String localeReason,
        @JsonProperty("text") String text,
        @JsonProperty("figures") List<ReadFigure> figures) {

    /**
     * Validates and copies the components.
     *
     * @throws IllegalArgumentException if the day is not in the years 1 to 9999 or the reason is blank
     */
    public ArticleDraft {
        Objects.requireNonNull(source, "source must not be null");
        IsoDates.require("as-of date", asOf);
        Words.require("reason of the locale", localeReason);
        Objects.requireNonNull(text, "text must not be null");
        figures = Lists.copyOf("figures", figures);
    }

    @JsonCreator
    static ArticleDraft fromJson(
            @JsonProperty("source") Source source,
            @JsonProperty("asOf") String asOf,
            @JsonProperty("locale") @Nullable PrintLocale locale,
            @JsonProperty("localeReason") String localeReason,
            @JsonProperty("text") String text,
            @JsonProperty("figures") List<ReadFigure> figures) {
        return new ArticleDraft(source, IsoDates.parse("asOf", asOf), locale, localeReason, text, figures);
    }

    @JsonProperty("asOf")
    String asOfJson() {
        return asOf.toString();
    }

    /** Returns the figures that are tied to a holder, to all of them, or to the market. */
    public List<ReadFigure> tied() {
        return figures.stream().filter(ReadFigure::isTied).toList();
    }

    /** Returns the figures that are not, which a person has to look at. */
    public List<ReadFigure> untied() {
        return figures.stream().filter(figure -> !figure.isTied()).toList();
    }

    /**
     * Returns the tied figures as claims that an audit can hold against each other.
     *
     * <p>A state's whole holding is a row, printed again it is an amount; its value, share and gain are claims about it, and prices of
     * the day are claims about the market; where there is one, other prices of the text have subjects of their own. What is bought,
     * sold or held in part has a subject of its own, such as {@code US 9,861 BTC acquired}, with its value; so have former holdings,
     * costs, proceeds, ranks and what would be, which are only counted, and guesses. A body's or subdivision's holding is a row of its
     * state only where the text has no other of that state. Where an article says something twice and differently of one whole
     * holding, and both are sure or one looks like a misprint of the other, both are claims about it. What is printed as its quantity
     * cannot be, such as a value without a currency, is only counted: {@link #misfits()}.
     */
    public PublishedTable table() {
        return new DraftTable(this).build();
    }

    /** Returns the figure of each claim of the {@link #table()}, in the order of its claims; a figure may have two claims. */
    public List<ReadFigure> claimed() {
        return new DraftTable(this).claimed();
    }

    /**
     * Returns the tied figures that are held against nothing because their quantity cannot be printed so, each as a sentence with what to
     * write instead: {@code US value "2.2 billion", character 120, does not fit the quantity "value"; write money, like "$2.2 billion"}.
     */
    public List<String> misfits() {
        return new DraftTable(this).misfits();
    }

    /** Returns {@code 45 figures, 32 tied}. */
    @Override
    public String toString() {
        return Words.count(figures.size(), "figure") + ", " + tied().size() + " tied";
    }
}
