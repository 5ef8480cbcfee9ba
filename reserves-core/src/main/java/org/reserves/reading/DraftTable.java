package org.reserves.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.audit.Attribution;
import org.reserves.audit.Claim;
import org.reserves.audit.PublishedTable;
import org.reserves.audit.Quantity;
import org.reserves.audit.Subject;
import org.reserves.holder.TitleHolder;

/** Makes of a draft what an audit can check; figures about different things never share a subject. */
final class DraftTable {
    private final ArticleDraft draft;
    private final Map<Integer, ReadFigure> byStart = new HashMap<>();
    private final Map<Integer, String> subjects = new HashMap<>();
    private final Map<String, ReadFigure> reduced = new HashMap<>();
    private final Set<String> rows = new HashSet<>();
    private final Set<String> states = new HashSet<>();
    private final Map<String, Attribution> attributions = new HashMap<>();
    private final List<Claim> claims = new ArrayList<>();

    DraftTable(ArticleDraft draft) {
        this.draft = draft;
        draft.figures().forEach(figure -> byStart.put(figure.start(), figure));
        draft.tied().stream()
                .filter(figure -> isWhole(figure) && isOf(figure, TitleHolder.Kind.STATE))
                .forEach(figure -> states.add(String.valueOf(figure.holder())));
    }

    PublishedTable build() {
        draft.tied().stream().filter(figure -> figure.quantity().isBitcoin()).forEach(this::amount);
        draft.tied().stream().filter(figure -> !figure.quantity().isBitcoin()).forEach(this::other);
        return new PublishedTable(
                draft.source(), draft.asOf(), null, claims, List.copyOf(attributions.values()));
    }

    private static boolean isOf(ReadFigure figure, TitleHolder.Kind kind) {
        TitleHolder title = figure.titleHolder();
        return title == null || title.kind() == kind;
    }

    /** Whether it is all that a holder has on the day. */
    private static boolean isWhole(ReadFigure figure) {
        return figure.quantity() == ClaimedQuantity.ROW && figure.aside() == null && figure.of() == null;
    }

    private void amount(ReadFigure figure) {
        String holder = String.valueOf(figure.holder());
        if (isWhole(figure) && (states.contains(holder) ? isOf(figure, TitleHolder.Kind.STATE) : true)) {
            whole(figure, holder);
        } else if (figure.quantity() == ClaimedQuantity.REDUCED && isFirstOrSame(figure, holder)) {
            subjects.put(figure.start(), own(figure));
            claim(holder, Quantity.REDUCED, figure);
        } else {
            subjects.put(figure.start(), own(figure));
            claim(own(figure), Quantity.AMOUNT, figure);
        }
    }

    private void whole(ReadFigure figure, String holder) {
        subjects.put(figure.start(), holder);
        boolean first = rows.add(holder);
        boolean row = first && Subject.parse(holder).kind() == Subject.Kind.HOLDER;
        claim(holder, row ? Quantity.ROW : Quantity.AMOUNT, figure);
        TitleHolder title = figure.titleHolder();
        if (row && title != null) {
            attributions.put(holder, Attribution.of(holder).heldBy(title.kind()));
        }
    }

    /** Several sales of one holder are not one number printed twice. */
    private boolean isFirstOrSame(ReadFigure figure, String holder) {
        ReadFigure before = reduced.putIfAbsent(holder, figure);
        return before == null || before.printed().number().compareTo(figure.printed().number()) == 0;
    }

    private void other(ReadFigure figure) {
        String holder = String.valueOf(figure.holder());
        boolean now = figure.aside() == null;
        switch (figure.quantity()) {
            case VALUE -> value(figure, holder);
            case SHARE -> claim(holder, now ? Quantity.SHARE : Quantity.COUNT, figure);
            case GAIN -> claim(now ? holder : own(figure), now ? Quantity.GAIN : Quantity.COUNT, figure);
            case PRICE -> claim(now ? holder : own(figure), now ? Quantity.PRICE : Quantity.COUNT, figure);
            default -> claim(own(figure), Quantity.COUNT, figure);
        }
    }

    /** A value belongs to the amount it is printed with, or to the whole holding. */
    private void value(ReadFigure figure, String holder) {
        String subject = figure.of() == null ? holder : subjects.get(figure.of());
        boolean now = figure.aside() == null && subject != null;
        ReadFigure amount = figure.of() == null ? null : byStart.get(figure.of());
        boolean then = amount != null && amount.aside() == Aside.PAST;
        claim(now && !then ? Objects.requireNonNull(subject, "subject must not be null") : own(figure),
                now && !then ? Quantity.VALUE : Quantity.COUNT, figure);
    }

    /** A subject that no other figure has. */
    private String own(ReadFigure figure) {
        String print = figure.printed().toString();
        return figure.holder() + " " + figure.quantity().words() + " " + print + ", character " + figure.start();
    }

    private void claim(String subject, Quantity quantity, ReadFigure figure) {
        claims.add(new Claim(Subject.parse(subject), quantity, figure.printed(), where(figure)));
    }

    @Nullable
    private String where(ReadFigure figure) {
        return "character " + figure.start() + ": " + figure.why();
    }
}
