package org.reserves.statement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.reserves.holder.TitleHolder;
import org.reserves.provenance.Provenance;

/** National accounts: the stock of a non-produced non-financial asset, transactions, revaluation, other changes in volume. */
final class SnaView {
    private final Drawing drawing;
    private final StatementPolicy policy;

    private SnaView(Drawing drawing) {
        this.drawing = drawing;
        this.policy = drawing.policy();
    }

    static List<StatementTable> tables(Drawing drawing) {
        SnaView view = new SnaView(drawing);
        List<StatementTable> tables = new ArrayList<>();
        tables.add(view.table(
                "stock-flow",
                "Bitcoin: stocks and flows",
                StatementTable.Treatment.RECOGNISED,
                drawing.run(drawing::isControlled)));
        Set<TitleHolder> units = new LinkedHashSet<>();
        drawing.places().forEach(place -> units.add(drawing.holderOf(place)));
        if (units.size() > 1) {
            for (TitleHolder unit : units) {
                tables.add(view.table(
                        "stock-flow: " + unit,
                        "Institutional unit: " + unit,
                        StatementTable.Treatment.INFORMATION,
                        drawing.run(place -> drawing.isControlled(place)
                                && drawing.holderOf(place).equals(unit))));
            }
        }
        tables.add(GeneralView.custody(drawing));
        return tables;
    }

    private StatementTable table(
            String id, String title, StatementTable.Treatment treatment, List<SectionWalk.Column> columns) {
        LineRule seizure = Rules.seizure(policy);
        LineRule mining = Rules.mining(policy);
        boolean transfer = policy.seizureOr() == StatementPolicy.Seizure.CAPITAL_TRANSFER;
        boolean paid = policy.minedOr() == StatementPolicy.Mined.RECEIPT_FOR_A_SERVICE;
        Sheet sheet = new Sheet(columns)
                .opening("opening stock", Rules.NON_FINANCIAL)
                .flows("not-established", "coins nobody has accounted for", Rules.NOT_ESTABLISHED, FlowKey::isUnknown)
                .flows("acquisitions", "acquisitions", Rules.NON_FINANCIAL, SnaView::isAcquisition)
                .flows(
                        "mined",
                        paid ? "acquisitions: mined" : "other changes in volume: mined",
                        mining,
                        key -> key.isAcquiredBy(Provenance.Kind.MINING))
                .flows("disposals", "disposals", Rules.NON_FINANCIAL, SnaView::isDisposal)
                .flows(
                        "seized",
                        transfer ? "capital transfers: forfeiture" : "other changes in volume: forfeiture",
                        seizure,
                        key -> key.isAcquiredBy(Provenance.Kind.SEIZURE) || isForfeiture(key))
                .flows(
                        "lost",
                        "other changes in volume: lost, stolen or burned",
                        Rules.OTHER_VOLUME,
                        FlowKey::isOtherChange)
                .flows(
                        "reclassified",
                        "other changes in volume: change of legal status",
                        Rules.OTHER_VOLUME,
                        FlowKey::isReclassified)
                .rest(Rules.NON_FINANCIAL)
                .gains("holding-gains", "holding gains and losses")
                .unexplained()
                .closing("closing stock", Rules.NON_FINANCIAL);
        return drawing.table(
                id,
                title,
                treatment,
                StatementTable.Measure.VALUE,
                "market value",
                "cost (" + drawing.books().method() + ")",
                sheet.lines());
    }

    private static boolean isForfeiture(FlowKey key) {
        return key.kind() == FlowKey.Kind.RECLASSIFIED_IN;
    }

    private static boolean isAcquisition(FlowKey key) {
        return key.isAcquiredBy(Provenance.Kind.PURCHASE)
                || key.isAcquiredBy(Provenance.Kind.DONATION)
                || key.isAcquiredBy(Provenance.Kind.TRANSFER)
                || key.kind() == FlowKey.Kind.MOVED_IN;
    }

    private static boolean isDisposal(FlowKey key) {
        return (key.departure() != null && !key.isOtherChange()) || key.kind() == FlowKey.Kind.MOVED_OUT;
    }
}
