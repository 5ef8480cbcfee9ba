package org.reserves.rows;

import java.util.EnumMap;
import java.util.Map;
import javax.annotation.Nullable;
import org.reserves.internal.IsoDates;
import org.reserves.internal.Words;
import org.reserves.money.Btc;
import org.reserves.observation.Observation;
import org.reserves.observation.Reporter;
import org.reserves.observation.Statement;
import org.reserves.provenance.Provenance;
import org.reserves.source.Source;

/** An observation as cells by field, in the form {@link RowReader} reads. */
final class RowWriter {
    private final Observation observation;
    private final Map<RowField, String> cells = new EnumMap<>(RowField.class);

    RowWriter(Observation observation) {
        this.observation = observation;
    }

    Map<RowField, String> cells() {
        put(RowField.ID, observation.id());
        put(RowField.HOLDER, observation.titleHolder().sovereign().code());
        put(RowField.TITLE_HOLDER, observation.titleHolder().kind().id());
        put(RowField.TITLE_HOLDER_NAME, observation.titleHolder().name());
        put(RowField.PART, observation.scope().part());
        put(RowField.DIVISION, observation.scope().division());
        statement();
        put(RowField.AS_OF, observation.asOf().toString());
        put(RowField.REPORTED, observation.reported().toString());
        reporter();
        observation.derivesFrom().forEach(RowWriter::requireListable);
        put(RowField.DERIVES_FROM, String.join("; ", observation.derivesFrom()));
        put(RowField.CORRECTS, observation.corrects());
        put(RowField.NOTE, observation.note());
        return cells;
    }

    private void statement() {
        Statement statement = observation.statement();
        if (statement instanceof Statement.Held held) {
            put(RowField.STATEMENT, "held");
            put(RowField.AMOUNT, AmountText.write(held.amount()));
            put(RowField.LEGAL_STATUS, held.status().id());
            provenance(held.provenance());
        } else if (statement instanceof Statement.Reduced reduced) {
            put(RowField.STATEMENT, "reduced");
            put(RowField.AMOUNT, AmountText.write(reduced.amount()));
            put(RowField.REASON, reduced.reason().id());
        } else if (statement instanceof Statement.Added added) {
            put(RowField.STATEMENT, "added");
            put(RowField.AMOUNT, AmountText.write(added.amount()));
            provenance(added.provenance());
        } else if (statement instanceof Statement.Withdrawn withdrawn) {
            Btc amount = withdrawn.amount();
            put(RowField.STATEMENT, "withdrawn");
            put(RowField.AMOUNT, amount == null ? null : amount.toString());
            put(RowField.WITHDRAWS, withdrawn.id());
            put(RowField.REASON, withdrawn.reason());
        }
    }

    private void provenance(Provenance provenance) {
        put(RowField.PROVENANCE, provenance.kind().id());
        put(RowField.PROVENANCE_NAME, StatementReader.nameOf(provenance));
    }

    private void reporter() {
        Reporter reporter = observation.reporter();
        put(RowField.BASIS, reporter.basis().id());
        put(RowField.ORIGIN, reporter.origin());
        put(RowField.OUTLET, reporter.outlet());
        Source source = reporter.source();
        if (source != null) {
            put(RowField.PUBLISHER, source.publisher());
            put(RowField.TITLE, source.title());
            put(RowField.URL, source.url());
            put(RowField.PUBLISHED, IsoDates.print(source.published()));
        }
    }

    private void put(RowField field, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            cells.put(field, text);
        }
    }

    private static void requireListable(String id) {
        if (id.indexOf(';') >= 0 || !id.equals(id.strip())) {
            throw new IllegalArgumentException(
                    "id " + Words.quote(id)
                            + " has a semicolon, or space at an end, which a list of ids in a cell cannot hold; write JSON instead");
        }
    }
}
