package org.reserves.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.reserves.money.Btc;
import org.reserves.money.Money;

/** What a statement comes to in a sentence, and what an auditor asks of it. */
final class StatementTotals {
    private StatementTotals() {}

    static Btc amount(List<StatementTable> tables, StatementTable.Treatment treatment) {
        return tables.stream()
                .filter(table -> table.treatment() == treatment)
                .map(StatementTable::closing)
                .filter(Objects::nonNull)
                .map(line -> line.whole().amount())
                .filter(Objects::nonNull)
                .collect(Btc.toSum());
    }

    /** Returns the sum of what each table carries its coins at. */
    @Nullable
    static StatementMoney carrying(List<StatementTable> tables) {
        Money known = null;
        Btc unknown = Btc.ZERO;
        for (StatementTable table : tables) {
            StatementLine closing = table.closing();
            if (table.treatment() == StatementTable.Treatment.RECOGNISED && closing != null) {
                StatementMoney part = carried(table, closing.whole());
                if (part == null) {
                    Btc amount = closing.whole().amount();
                    unknown = amount == null ? unknown : unknown.plus(amount);
                } else {
                    unknown = unknown.plus(part.unknownFor());
                    known = part.known() == null ? known : known == null ? part.known() : known.plus(part.known());
                }
            }
        }
        return known == null && unknown.signum() == 0 ? null : new StatementMoney(known, unknown);
    }

    @Nullable
    private static StatementMoney carried(StatementTable table, StatementCell cell) {
        return table.carriedAt() == StatementTable.Measure.COST ? cell.cost() : cell.value();
    }

    static List<String> measures(List<StatementTable> tables) {
        return tables.stream()
                .filter(table -> table.carriedAt() != null && table.treatment() == StatementTable.Treatment.RECOGNISED)
                .map(table -> table.carriedAt() == StatementTable.Measure.COST ? table.costName() : table.valueName())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    static String summary(ReserveStatement statement) {
        List<String> parts = new ArrayList<>();
        if (statement.recognised() != null) {
            StatementMoney carrying = statement.carryingAmount();
            parts.add(statement.recognised().toDisplay() + " recognised"
                    + (carrying == null
                            ? ""
                            : (carrying.known() == null ? ", carrying amount " : ", carried at ") + carrying));
        }
        if (statement.disclosed() != null && statement.disclosed().signum() > 0) {
            parts.add(statement.disclosed().toDisplay() + " disclosed");
        }
        if (statement.hasTable(GeneralView.WHOLE)) {
            parts.add(String.valueOf(statement.table(GeneralView.WHOLE).closing()));
        } else if (statement.custody() != null) {
            parts.add(statement.custody().toDisplay() + " in custody");
        }
        if (!statement.missing().isEmpty()) {
            parts.add("missing: " + statement.missing().get(0)
                    + (statement.missing().size() == 1
                            ? ""
                            : ", and " + (statement.missing().size() - 1) + " more"));
        }
        return parts.isEmpty() ? "nothing" : String.join("; ", parts);
    }

    static Map<String, String> answers(ReserveStatement statement) {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put(
                "Which prices?",
                statement.prices() == null
                        ? "none were given, so there is no value"
                        : statement.prices().toString());
        answers.put(
                "Which rules?",
                statement.framework().words() + "; "
                        + statement.rules().stream()
                                .collect(
                                        Collectors.groupingBy(rule -> rule.mark(), TreeMap::new, Collectors.counting()))
                                .entrySet()
                                .stream()
                                .map(mark ->
                                        mark.getValue() + " " + mark.getKey().words())
                                .collect(Collectors.joining(", ")));
        answers.put(
                "What is left to the reader of the text?", statement.policy().toString());
        answers.put("Which coins left first?", statement.method().toString());
        answers.put("What is in hand, and not in the accounts?", outside(statement));
        answers.put(
                "What is missing?",
                statement.missing().isEmpty()
                        ? "nothing that the statement asks for"
                        : String.join("; ", statement.missing()));
        return answers;
    }

    private static String outside(ReserveStatement statement) {
        Btc custody = statement.custody();
        Btc recognised = statement.recognised();
        if (custody == null || recognised == null) {
            return "the general account holds everything that is in hand";
        }
        Btc disclosed = Objects.requireNonNull(statement.disclosed());
        return custody.minus(recognised).toDisplay() + " of " + custody.toDisplay()
                + (disclosed.signum() == 0 ? "" : "; " + disclosed.toDisplay() + " of them are disclosed in a note");
    }
}
