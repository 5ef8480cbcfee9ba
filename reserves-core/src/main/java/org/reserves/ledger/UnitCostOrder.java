package org.reserves.ledger;

/**
 * The order by unit cost with fee as it was when the lot came, compared without division; equal ones by the order of
 * acquisition, and those of unknown cost last.
 */
final class UnitCostOrder implements HeapQueue.Order {
    private final LotTable lots;
    private final Nodes nodes;
    private final boolean highestFirst;

    UnitCostOrder(LotTable lots, Nodes nodes, boolean highestFirst) {
        this.lots = lots;
        this.nodes = nodes;
        this.highestFirst = highestFirst;
    }

    @Override
    public boolean before(int node, int other) {
        return isBefore(lots, nodes.lot[node], nodes.lot[other], highestFirst);
    }

    static boolean isBefore(LotTable lots, int a, int b, boolean highestFirst) {
        boolean known = lots.isKnown(a);
        if (!known || !lots.isKnown(b)) {
            return known == lots.isKnown(b) ? lots.isBefore(a, b) : known;
        }
        int comparison = lots.compareUnitCosts(a, b);
        return comparison == 0 ? lots.isBefore(a, b) : comparison > 0 == highestFirst;
    }
}
