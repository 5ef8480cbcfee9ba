package org.reserves.ledger;

import java.util.ArrayList;
import java.util.List;
import javax.annotation.Nullable;

/** A journal with what its events used: the result of a matching, and what later steps of it build upon. */
final class Matched {
    /** Where a period of the method begins, with the lots it begins with; the first begins with none. */
    record Opening(int firstEvent, @Nullable Nodes nodes) {}

    private final Journal journal;
    private final LotMethod method;
    private final LotTable lots;
    private final Slices slices;
    private final List<Opening> openings = new ArrayList<>();

    @Nullable
    private final Section104 section104;

    Matched(Journal journal, LotMethod method) {
        this.journal = journal;
        this.method = method;
        this.lots = new LotTable(journal);
        this.slices = new Slices(journal);
        this.section104 = method.period(0).selection() == LotSelection.SECTION_104 ? Section104.match(journal) : null;
        openings.add(new Opening(0, null));
    }

    Journal journal() {
        return journal;
    }

    LotMethod method() {
        return method;
    }

    LotTable lots() {
        return lots;
    }

    Slices slices() {
        return slices;
    }

    @Nullable
    Section104 section104() {
        return section104;
    }

    Opening opening(int period) {
        return openings.get(period);
    }

    void open(int firstEvent, Nodes nodes) {
        openings.add(new Opening(firstEvent, nodes));
    }
}
