package org.reserves.ledger;

/**
 * A queue by an order in which lots nearly always arrive, or arrive in reverse, so they are kept in a plain run that is used up
 * from one end; the few that come out of order, after a transfer or at one moment, wait in a heap beside it.
 */
final class RunQueue implements LotQueue {
    private static final int FIRST_SIZE = 8;

    private final HeapQueue.Order order;
    private final boolean oldestFirst;
    private final HeapQueue strays;
    private int[] run = new int[FIRST_SIZE];
    private int start;
    private int end;

    /**
     * Makes an empty queue.
     *
     * @param oldestFirst says that the order is that of arrival, and not its reverse
     */
    RunQueue(HeapQueue.Order order, boolean oldestFirst) {
        this.order = order;
        this.oldestFirst = oldestFirst;
        this.strays = new HeapQueue(order);
    }

    @Override
    public void add(int node) {
        if (start < end && order.before(node, run[end - 1]) == oldestFirst) {
            strays.add(node);
            return;
        }
        if (end == run.length) {
            makeRoom();
        }
        run[end++] = node;
    }

    @Override
    public int peek() {
        int stray = strays.peek();
        if (start == end) {
            return stray;
        }
        int head = oldestFirst ? run[start] : run[end - 1];
        return stray >= 0 && order.before(stray, head) ? stray : head;
    }

    @Override
    public void remove() {
        if (peek() == strays.peek()) {
            strays.remove();
        } else if (oldestFirst) {
            start++;
        } else {
            end--;
        }
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
