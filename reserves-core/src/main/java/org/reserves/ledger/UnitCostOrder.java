package org.reserves.ledger;

/**
 * The order by unit cost with fee as it was when the lot came; equal ones by the order of acquisition, and those of unknown cost
 * last. The key is the unit cost in a fine unit, rounded down, so of two keys that differ the larger has the larger unit cost; of
 * the same key the costs are compared by multiplication, without division.
 */
final class UnitCostOrder implements LotOrder {
    private final LotTable lots;
    private final Nodes nodes;
    private final boolean highestFirst;

    UnitCostOrder(LotTable lots, Nodes nodes, boolean highestFirst) {
        this.lots = lots;
        this.nodes = nodes;
        this.highestFirst = highestFirst;
    }

    @Override
    public long key(int node) {
        int lot = nodes.lot[node];
        if (!lots.isKnown(lot)) {
            return Long.MAX_VALUE;
        }
        long cost = lots.roundedUnitCost(lot);
        return highestFirst ? -cost : cost;
    }

    @Override
    public boolean isBeforeOfSameKey(int node, int other) {
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
