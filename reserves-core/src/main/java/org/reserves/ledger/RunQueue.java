package org.reserves.ledger;

import javax.annotation.Nullable;

/**
 * A queue by the order in which lots nearly always arrive, so they are kept in a plain run that is used up from its beginning; the
 * few that come out of order, after a transfer, wait in a heap beside it.
 */
final class RunQueue implements LotQueue {
    private final LotOrder order;
    /** Null where none ever came out of order. */
    @Nullable
    private HeapQueue strays;

    /** Begins small: a ledger may have very many pools of one lot. */
    private int[] run = new int[1];

    private int start;
    private int end;
    /** The key of the last node of the run, while there is one. */
    private long lastKey;

    RunQueue(LotOrder order) {
        this.order = order;
    }

    @Override
    public void add(int node) {
        long key = order.key(node);
        if (start < end && order.isBefore(node, key, run[end - 1], lastKey)) {
            strays = strays == null ? new HeapQueue(order) : strays;
            strays.add(node);
            return;
        }
        if (end == run.length) {
            makeRoom();
        }
        run[end++] = node;
        lastKey = key;
    }

    @Override
    public int peek() {
        int stray = strays == null ? -1 : strays.peek();
        return start == end || (stray >= 0 && isBefore(stray, run[start])) ? stray : run[start];
    }

    @Override
    public void remove() {
        if (strays != null && strays.peek() >= 0 && peek() == strays.peek()) {
            strays.remove();
        } else {
            start++;
        }
    }

    private boolean isBefore(int node, int other) {
        return order.isBefore(node, order.key(node), other, order.key(other));
    }

    private void makeRoom() {
        int size = end - start;
        int[] target = size > run.length / 2 ? new int[2 * run.length] : run;
        System.arraycopy(run, start, target, 0, size);
        run = target;
        start = 0;
        end = size;
    }
}
