package org.reserves.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.reserves.internal.Words;
import org.reserves.ledger.Acquisition;
import org.reserves.ledger.CostedMovement;
import org.reserves.ledger.Disposal;
import org.reserves.ledger.Movement;
import org.reserves.ledger.Position;
import org.reserves.money.Btc;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Provenance;

/** The events of the whole period, and what would have to be known about them and about what is held. */
record Findings(List<StatementEntry> entries, List<String> missing) {
    private static final int MOST_DAYS_NAMED = 12;

    static Findings of(Drawing drawing) {
        StatementPeriod whole = drawing.periods().get(0);
        List<Movement> movements = drawing.engine().movements().stream()
                .map(CostedMovement::movement)
                .filter(movement -> !movement.event().date().isBefore(whole.from())
                        && !movement.event().date().isAfter(whole.to()))
                .toList();
        List<StatementEntry> entries = movements.stream()
                .map(movement -> StatementEntry.of(movement, drawing.pricing()))
                .toList();
        return new Findings(entries, missing(drawing, movements));
    }

    private static List<String> missing(Drawing drawing, List<Movement> movements) {
        List<String> missing = new ArrayList<>();
        Position end = drawing.books().asOf(drawing.periods().get(0).to());
        prices(drawing.pricing(), missing);
        amount(
                missing,
                "the legal status of ",
                end.byLegalStatus().getOrDefault(LegalStatus.UNKNOWN, Btc.ZERO),
                " in hand");
        amount(missing, "what the cost is of ", end.costBasis().unknownFor(), " in hand");
        amount(missing, "how they were acquired: ", sum(movements, Findings::isOfUnknownProvenance), "");
        amount(missing, "what was received for ", sum(movements, Findings::hasUnknownProceeds), " sold or spent");
        return missing;
    }

    private static void prices(Pricing pricing, List<String> missing) {
        if (!pricing.hasPrices()) {
            missing.add("prices: the statement is in coins alone");
            return;
        }
        Set<?> days = pricing.missing();
        if (!days.isEmpty()) {
            String named =
                    days.stream().limit(MOST_DAYS_NAMED).map(Object::toString).collect(Collectors.joining(", "));
            int more = days.size() - MOST_DAYS_NAMED;
            missing.add("the price of " + named + (more > 0 ? " and " + Words.count(more, "more day") : ""));
        }
    }

    private static void amount(List<String> missing, String before, Btc amount, String after) {
        if (amount.signum() > 0) {
            missing.add(before + amount.toDisplay() + after);
        }
    }

    private static Btc sum(List<Movement> movements, Predicate<Movement> which) {
        return movements.stream().filter(which).map(Movement::amount).collect(Btc.toSum());
    }

    private static boolean isOfUnknownProvenance(Movement movement) {
        return movement.event() instanceof Acquisition acquisition
                && acquisition.provenance().kind() == Provenance.Kind.UNKNOWN;
    }

    private static boolean hasUnknownProceeds(Movement movement) {
        return movement.event() instanceof Disposal disposal
                && disposal.manner().isForValue()
                && disposal.proceeds() == null;
    }
}
