package org.reserves.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.audit.Attribution;
import org.reserves.audit.Claim;
import org.reserves.audit.PublishedTable;
import org.reserves.audit.Quantity;
import org.reserves.audit.Subject;
import org.reserves.figure.PrintedFigure;
import org.reserves.figure.Span;
import org.reserves.holder.TitleHolder;
import org.reserves.reading.tie.Aside;
import org.reserves.reading.tie.ClaimedQuantity;
import org.reserves.reading.tie.Sureness;

/**
 * Makes of a draft what an audit can check. Figures about different things never share a subject, so that nothing is held against
 * what it was not said of.
 */
final class DraftTable {
    /** Every value is tried with every price; no article has so many. */
    private static final int MOST_OTHER_PRICES = 50;

    private final ArticleDraft draft;
    private final Comparison comparison;
    private final Map<Integer, ReadFigure> byStart = new HashMap<>();
    private final Map<Integer, String> subjects = new HashMap<>();
    private final Map<List<String>, ReadFigure> first = new HashMap<>();
    private final Map<String, Attribution> attributions = new HashMap<>();
    private final Set<PrintedFigure> otherPrices = new HashSet<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<ReadFigure> claimed = new ArrayList<>();
    private final List<String> misfits = new ArrayList<>();

    DraftTable(ArticleDraft draft) {
        this.draft = draft;
        this.comparison = new Comparison(draft);
        draft.figures().forEach(figure -> byStart.put(figure.start(), figure));
    }

    /** The figure of each claim, in the order of the claims. */
    List<ReadFigure> claimed() {
        build();
        return List.copyOf(claimed);
    }

    /** What is tied to a quantity that its print cannot be, and why. */
    List<String> misfits() {
        build();
        return misfits.stream().distinct().toList();
    }

    PublishedTable build() {
        draft.tied().stream().filter(DraftTable::isOfAHolder).forEach(this::amount);
        draft.tied().stream().filter(figure -> !isOfAHolder(figure)).forEach(this::other);
        return new PublishedTable(draft.source(), draft.asOf(), null, claims, List.copyOf(attributions.values()));
    }

    /** Whether it is bitcoin that somebody has, got or gave; what there is in all is held against no holding. */
    private static boolean isOfAHolder(ReadFigure figure) {
        return figure.quantity().isBitcoin() && figure.quantity() != ClaimedQuantity.SUPPLY;
    }

    private void amount(ReadFigure figure) {
        String holder = String.valueOf(figure.holder());
        if (comparison.isWholeAndOwn(figure)) {
            whole(figure, holder);
        } else if (figure.quantity() == ClaimedQuantity.REDUCED
                && figure.sure() != Sureness.GUESS
                && agreesWithFirst(figure, holder, Quantity.REDUCED)) {
            claim(holder, Quantity.REDUCED, figure);
            subjects.put(figure.start(), own(figure));
        } else {
            claim(own(figure), Quantity.AMOUNT, figure);
            subjects.put(figure.start(), own(figure));
        }
    }

    /** One is the row; another number of the same holding is held against it where both are sure to be about all of it. */
    private void whole(ReadFigure figure, String holder) {
        ReadFigure row = comparison.row(figure);
        boolean isRow = comparison.isRow(figure);
        boolean same = row.printed().number().compareTo(figure.printed().number()) == 0;
        boolean held =
                row.equals(figure) ? isRow || comparison.sums(figure) : same || comparison.contradict(row, figure);
        if (held) {
            claim(holder, isRow ? Quantity.ROW : Quantity.AMOUNT, figure);
        }
        subjects.put(figure.start(), held && same ? holder : own(figure));
        if (!held || !same) {
            claim(own(figure), Quantity.AMOUNT, figure);
        }
        TitleHolder title = figure.titleHolder();
        if (isRow && title != null) {
            attributions.put(holder, Attribution.of(holder).heldBy(title.kind()));
        }
    }

    private void other(ReadFigure figure) {
        String holder = String.valueOf(figure.holder());
        switch (figure.quantity()) {
            case VALUE -> value(figure, holder);
            case SHARE -> once(figure, holder, Quantity.SHARE);
            case GAIN -> gain(figure, holder);
            case PRICE -> price(figure, holder);
            default -> claim(own(figure), Quantity.COUNT, figure);
        }
    }

    /** What somebody gains on what he holds; losses and what sales brought are only counted. */
    private void gain(ReadFigure figure, String holder) {
        if (comparison.isGainOfNow(figure)) {
            once(figure, holder, Quantity.GAIN);
        } else {
            claim(own(figure), Quantity.COUNT, figure);
        }
    }

    /** A claim about the holder, unless it is about another time or another number than the first of its kind. */
    private void once(ReadFigure figure, String holder, Quantity quantity) {
        boolean sure = figure.sure() == Sureness.SURE
                || (quantity == Quantity.SHARE
                        && figure.sure() == Sureness.LIKELY
                        && comparison.row(figure).sure() == Sureness.SURE);
        boolean now = sure && figure.aside() == null;
        boolean isClaim = now && agreesWithFirst(figure, holder, quantity);
        claim(isClaim ? holder : own(figure), isClaim ? quantity : Quantity.COUNT, figure);
    }

    /** The first price of the day is the market's; where there is one, values may as well follow from another of the text. */
    private void price(ReadFigure figure, String holder) {
        boolean now = figure.sure() == Sureness.SURE && comparison.isSaidOfNow(figure);
        boolean isClaim = now && agreesWithFirst(figure, holder, Quantity.PRICE);
        boolean may = !isClaim
                && figure.aside() != Aside.HYPOTHETICAL
                && comparison.hasPriceOfTheDay(figure)
                && (otherPrices.contains(figure.printed())
                        || (otherPrices.size() < MOST_OTHER_PRICES && otherPrices.add(figure.printed())));
        claim(isClaim ? holder : own(figure), isClaim || may ? Quantity.PRICE : Quantity.COUNT, figure);
    }

    /** A value belongs to the amount it is printed with, or to the holder's last before it, where that is the whole holding. */
    private void value(ReadFigure figure, String holder) {
        Integer of = figure.of();
        ReadFigure amount = of == null ? nearestAmount(figure, holder) : byStart.get(of);
        String subject = amount == null ? holder : subjects.get(amount.start());
        boolean paired = of == null ? figure.sure() == Sureness.SURE : figure.sure() != Sureness.GUESS;
        boolean now = paired
                && comparison.isSaidOfNow(figure)
                && (amount == null || (isHeldNow(amount) && (of != null || holder.equals(subject))));
        if (subject == null || !now || !agreesWithFirst(figure, subject, Quantity.VALUE)) {
            claim(own(figure), Quantity.COUNT, figure);
        } else {
            claim(subject, Quantity.VALUE, figure);
        }
    }

    /** What was bought or sold was worth the price of that day, which need not be one of the article's. */
    private static boolean isHeldNow(ReadFigure amount) {
        return amount.sure() != Sureness.GUESS
                && amount.aside() == null
                && amount.quantity() != ClaimedQuantity.ACQUIRED
                && amount.quantity() != ClaimedQuantity.REDUCED;
    }

    @Nullable
    private ReadFigure nearestAmount(ReadFigure figure, String holder) {
        List<ReadFigure> amounts = draft.tied().stream()
                .filter(other -> isOfAHolder(other) && holder.equals(other.holder()))
                .toList();
        return amounts.stream()
                .filter(other -> other.start() < figure.start())
                .reduce((former, latter) -> latter)
                .orElse(amounts.isEmpty() ? null : amounts.get(0));
    }

    /** Whether a figure says the same as the first one of its subject, its digits at least: a slip of the point is no other figure. */
    private boolean agreesWithFirst(ReadFigure figure, String subject, Quantity quantity) {
        PrintedFigure printed = figure.printed();
        ReadFigure before = first.putIfAbsent(List.of(subject, quantity.id(), printed.unit()), figure);
        if (before == null) {
            return true;
        }
        Span span = before.printed().span(0);
        boolean mayBeSlip = quantity != Quantity.REDUCED || Comparison.areMisprints(before.printed(), printed);
        return span.meets(printed.span(0))
                || (mayBeSlip
                        && printed.powerOfTenTo(Span.ratio(before.printed().number())) != null);
    }

    /** A subject that no other figure has. */
    private static String own(ReadFigure figure) {
        return figure.holder() + " " + figure.quantity().words() + " " + figure.printed() + ", character "
                + figure.start();
    }

    /** A print that cannot be a claim of its quantity, as money without a currency, is held against nothing. */
    private void claim(String subject, Quantity quantity, ReadFigure figure) {
        claimed.add(figure);
        Optional<String> misfit = Claim.misfit(quantity, figure.printed());
        misfit.ifPresent(why -> misfits.add(figure.holder() + " " + quantity.words() + " \"" + figure.printed()
                + "\", character " + figure.start() + ", " + why));
        claims.add(new Claim(
                Subject.parse(misfit.isEmpty() ? subject : own(figure)),
                misfit.isEmpty() ? quantity : Quantity.COUNT,
                figure.printed(),
                where(figure)));
    }

    @Nullable
    private static String where(ReadFigure figure) {
        return "character " + figure.start() + ": " + figure.why();
    }
}
