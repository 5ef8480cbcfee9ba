package org.reserves.ledger;

/**
 * The order by unit cost with fee as it was at acquisition, compared without division; equal ones by the order of
 * acquisition, and those of unknown cost last.
 */
final class UnitCostOrder implements HeapQueue.Order {
    private final long[] sats;
    private final long[] cost;
    private final Nodes nodes;
    private final boolean highestFirst;

    UnitCostOrder(Journal journal, Nodes nodes, boolean highestFirst) {
        this.sats = journal.sats;
        this.cost = journal.money;
        this.nodes = nodes;
        this.highestFirst = highestFirst;
    }

    @Override
    public boolean before(int node, int other) {
        int a = nodes.acquisition[node];
        int b = nodes.acquisition[other];
        long costA = cost[a];
        long costB = cost[b];
        if (costA == Journal.UNSTATED || costB == Journal.UNSTATED) {
            return costA == costB ? a < b : costB == Journal.UNSTATED;
        }
        int comparison = Split.compareRatios(costA, sats[a], costB, sats[b]);
        return comparison == 0 ? a < b : comparison > 0 == highestFirst;
    }
}
