package org.reserves.ledger;

/**
 * A queue by the order of acquisition. Lots nearly always arrive in that order, so they are kept in a plain run that is
 * used up from one end; the few that a transfer brings out of order wait in a heap beside it.
 */
final class RunQueue implements LotQueue {
    private static final int FIRST_SIZE = 8;

    private final Nodes nodes;
    private final boolean oldestFirst;
    private final HeapQueue strays;
    private int[] run = new int[FIRST_SIZE];
    private int start;
    private int end;

    RunQueue(Nodes nodes, boolean oldestFirst) {
        this.nodes = nodes;
        this.oldestFirst = oldestFirst;
        this.strays = new HeapQueue(this::before);
    }

    @Override
    public void add(int node) {
        if (start < end && nodes.acquisition[node] < nodes.acquisition[run[end - 1]]) {
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
        return stray >= 0 && before(stray, head) ? stray : head;
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

    private boolean before(int node, int other) {
        return oldestFirst == nodes.acquisition[node] < nodes.acquisition[other];
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
