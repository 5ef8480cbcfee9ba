package org.reserves.ledger;

/** The orders in which lots are used up. */
final class LotOrders {
    private final LotTable lots;
    /** For each acquisition the first of its moment; only where the order is last in, first out. */
    private final int[] moments;

    private final LotSelection selection;

    LotOrders(Matched matched, LotSelection selection) {
        this.lots = matched.lots();
        this.selection = selection;
        this.moments = selection == LotSelection.LIFO ? matched.journal().moments() : new int[0];
    }

    /** Says whether a lot is used up before another. */
    boolean isBefore(int lot, int other) {
        return switch (selection) {
            case LIFO -> isLater(lot, other);
            case HIFO -> UnitCostOrder.isBefore(lots, lot, other, true);
            case LOFO -> UnitCostOrder.isBefore(lots, lot, other, false);
            case FIFO, AVERAGE_COST, AVERAGE_COST_PER_ACCOUNT, SECTION_104, SPECIFIC -> lots.isBefore(lot, other);
        };
    }

    LotOrder of(Nodes nodes) {
        return switch (selection) {
            case LIFO -> new Latest(nodes);
            case HIFO -> new UnitCostOrder(lots, nodes, true);
            case LOFO -> new UnitCostOrder(lots, nodes, false);
            case FIFO, AVERAGE_COST, AVERAGE_COST_PER_ACCOUNT, SECTION_104, SPECIFIC -> new Earliest(nodes);
        };
    }

    /** Returns an empty queue of the kind that suits the order. */
    LotQueue queue(LotOrder order) {
        return switch (selection) {
            case LIFO -> new StackQueue(order);
            case HIFO, LOFO -> new HeapQueue(order);
            case FIFO, AVERAGE_COST, AVERAGE_COST_PER_ACCOUNT, SECTION_104, SPECIFIC -> new RunQueue(order);
        };
    }

    /** The later moment first; of one moment, the acquisition that was added first. */
    private boolean isLater(int lot, int other) {
        int a = moments[lots.acquisition(lot)];
        int b = moments[lots.acquisition(other)];
        return a == b ? lots.isBefore(lot, other) : a > b;
    }

    /** First in, first out. */
    private final class Earliest implements LotOrder {
        private final Nodes nodes;

        Earliest(Nodes nodes) {
            this.nodes = nodes;
        }

        @Override
        public long key(int node) {
            return lots.acquisition(nodes.lot[node]);
        }

        @Override
        public boolean isBeforeOfSameKey(int node, int other) {
            return nodes.lot[node] < nodes.lot[other];
        }
    }

    /** Last in, first out. */
    private final class Latest implements LotOrder {
        private final Nodes nodes;

        Latest(Nodes nodes) {
            this.nodes = nodes;
        }

        @Override
        public long key(int node) {
            return -moments[lots.acquisition(nodes.lot[node])];
        }

        @Override
        public boolean isBeforeOfSameKey(int node, int other) {
            return lots.isBefore(nodes.lot[node], nodes.lot[other]);
        }
    }
}
