package org.reserves.rows;

import java.util.function.Function;
import java.util.function.Supplier;
import javax.annotation.Nullable;
import org.reserves.holding.Disclosure;
import org.reserves.internal.Words;
import org.reserves.money.Btc;
import org.reserves.observation.Statement;
import org.reserves.provenance.Departure;
import org.reserves.provenance.Donation;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Mining;
import org.reserves.provenance.Provenance;
import org.reserves.provenance.Purchase;
import org.reserves.provenance.Seizure;
import org.reserves.provenance.Transfer;

/** What a row says happened or is held. */
final class StatementReader {
    private final RowCells cells;

    StatementReader(RowCells cells) {
        this.cells = cells;
    }

    @Nullable
    Statement read() {
        String kind = RowReader.word(cells.text(RowField.STATEMENT, ""));
        AmountText amount = amount();
        if (amount == null) {
            return null;
        }
        boolean withdraws = cells.text(RowField.WITHDRAWS) != null;
        String said = !kind.isEmpty() ? kind : withdraws ? "withdrawn" : amount.negative() ? "reduced" : "held";
        return switch (said) {
            case "held" -> held(amount);
            case "reduced" -> reduced(amount);
            case "added" -> added(amount);
            case "withdrawn" -> withdrawn(amount);
            default -> {
                cells.note(
                        RowField.STATEMENT,
                        "statement " + Words.quote(cells.text(RowField.STATEMENT, ""))
                                + " is not known; write one of held, reduced, added, withdrawn");
                yield null;
            }
        };
    }

    /** An empty cell is an amount nobody gives; a cell that cannot be read is noted. */
    @Nullable
    private AmountText amount() {
        return cells.text(RowField.AMOUNT) == null
                ? new AmountText(false, Disclosure.undisclosed())
                : cells.read(RowField.AMOUNT, cells::amount);
    }

    @Nullable
    private Statement held(AmountText amount) {
        LegalStatus status = cells.read(RowField.LEGAL_STATUS, text -> RowReader.known(text, LegalStatus::fromId));
        Provenance provenance = provenance();
        if (amount.negative()) {
            cells.note(RowField.AMOUNT, "nobody holds less than nothing; a reduction is a statement of its own");
            return null;
        }
        return new Statement.Held(
                amount.amount(),
                status == null ? LegalStatus.UNKNOWN : status,
                provenance == null ? Provenance.unknown() : provenance);
    }

    @Nullable
    private Statement reduced(AmountText amount) {
        Departure reason = cells.require(RowField.REASON, "a reduction", StatementReader::departure);
        return reason == null ? null : make(RowField.AMOUNT, () -> Statement.reduced(amount.amount(), reason));
    }

    private static Departure departure(String text) {
        if (RowReader.word(text).equals("retraction")) {
            throw new IllegalArgumentException(
                    "reason \"retraction\" moves no coins; write the statement withdrawn, and the"
                            + " id of what is taken back in withdraws");
        }
        return RowReader.known(text, Departure::fromId);
    }

    @Nullable
    private Statement added(AmountText amount) {
        Provenance provenance = provenance();
        if (amount.negative()) {
            cells.note(RowField.AMOUNT, "nobody adds less than nothing; a reduction is a statement of its own");
            return null;
        }
        return make(
                RowField.AMOUNT,
                () -> Statement.added(amount.amount(), provenance == null ? Provenance.unknown() : provenance));
    }

    @Nullable
    private Statement withdrawn(AmountText amount) {
        String id = cells.require(RowField.WITHDRAWS, "a withdrawal", Function.identity());
        String reason = cells.text(RowField.REASON, "no reason given");
        if (id == null) {
            return null;
        }
        if (!amount.amount().isDisclosed()) {
            return Statement.withdrawn(id, reason);
        }
        Btc part = single(amount);
        return part == null ? null : make(RowField.AMOUNT, () -> Statement.withdrawn(id, part, reason));
    }

    /** The size of what is taken back; a minus before it says the same as the statement does. */
    @Nullable
    private Btc single(AmountText amount) {
        Disclosure stated = amount.amount();
        if (stated instanceof Disclosure.Exact exact) {
            return exact.amount();
        }
        cells.note(
                RowField.AMOUNT,
                "amount " + Words.quote(cells.text(RowField.AMOUNT, ""))
                        + " is not one exact amount, which a withdrawal of a part needs; write digits, without a hedge");
        return null;
    }

    @Nullable
    private Statement make(RowField field, Supplier<Statement> making) {
        try {
            return making.get();
        } catch (IllegalArgumentException e) {
            cells.note(field, String.valueOf(e.getMessage()));
            return null;
        }
    }

    @Nullable
    private Provenance provenance() {
        String name = cells.text(RowField.PROVENANCE_NAME);
        return cells.read(RowField.PROVENANCE, text -> provenance(text, name));
    }

    private static Provenance provenance(String text, @Nullable String name) {
        return switch (RowReader.known(text, Provenance.Kind::fromId)) {
            case SEIZURE -> new Seizure(name, null, null);
            case MINING -> new Mining(name, null);
            case PURCHASE ->
                name == null
                        ? Purchase.atUnknownPrice()
                        : Purchase.atUnknownPrice().underProgramme(name);
            case DONATION -> new Donation(name, null);
            case TRANSFER -> {
                if (name == null) {
                    throw new IllegalArgumentException(
                            "provenance \"transfer\" needs the name of the former holder in provenance-name");
                }
                yield Transfer.from(name);
            }
            case UNKNOWN -> new Provenance.Unknown(name);
        };
    }

    /** The one name a provenance has in a row, or null; refuses one that states more. */
    @Nullable
    static String nameOf(Provenance provenance) {
        String name =
                switch (provenance.kind()) {
                    case SEIZURE -> ((Seizure) provenance).caseName();
                    case MINING -> ((Mining) provenance).operator();
                    case PURCHASE -> ((Purchase) provenance).programme();
                    case DONATION -> ((Donation) provenance).campaign();
                    case TRANSFER -> ((Transfer) provenance).from();
                    case UNKNOWN -> ((Provenance.Unknown) provenance).reason();
                };
        if (!provenance(provenance.kind().id(), name).equals(provenance)) {
            throw new IllegalArgumentException("provenance \"" + provenance
                    + "\" states more than a kind and a name, which is all a row can hold; write JSON instead");
        }
        return name;
    }
}
