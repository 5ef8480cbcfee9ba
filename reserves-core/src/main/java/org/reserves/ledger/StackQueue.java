package org.reserves.ledger;

import java.util.Arrays;
import javax.annotation.Nullable;

/**
 * A queue by the reverse of the order in which lots nearly always arrive, those of one moment in the order they arrive: a stack of
 * groups of one key, each used up from its beginning. The few that come out of order, after a transfer, wait in a heap beside it.
 */
final class StackQueue implements LotQueue {
    private final LotOrder order;
    /** Null where none ever came out of order. */
    @Nullable
    private HeapQueue strays;

    /** The nodes of all groups, one group after the other. Begins small: a ledger may have very many pools of one lot. */
    private int[] nodes = new int[1];

    private int end;
    /** Where each group begins, and where what is left of it begins. */
    private int[] begins = new int[1];

    private int[] starts = new int[1];
    private int groups;

    StackQueue(LotOrder order) {
        this.order = order;
    }

    @Override
    public void add(int node) {
        if (groups > 0) {
            int last = nodes[end - 1];
            long key = order.key(node);
            long lastKey = order.key(last);
            if (key > lastKey || (key == lastKey && order.isBeforeOfSameKey(node, last))) {
                strays = strays == null ? new HeapQueue(order) : strays;
                strays.add(node);
                return;
            }
            if (key == lastKey) {
                push(node);
                return;
            }
        }
        if (groups == begins.length) {
            begins = Arrays.copyOf(begins, 2 * groups);
            starts = Arrays.copyOf(starts, 2 * groups);
        }
        begins[groups] = end;
        starts[groups++] = end;
        push(node);
    }

    @Override
    public int peek() {
        int stray = strays == null ? -1 : strays.peek();
        if (groups == 0) {
            return stray;
        }
        int head = nodes[starts[groups - 1]];
        return stray >= 0 && order.isBefore(stray, order.key(stray), head, order.key(head)) ? stray : head;
    }

    @Override
    public void remove() {
        if (strays != null && strays.peek() >= 0 && peek() == strays.peek()) {
            strays.remove();
        } else if (++starts[groups - 1] == end) {
            end = begins[--groups];
        }
    }

    private void push(int node) {
        if (end == nodes.length) {
            nodes = Arrays.copyOf(nodes, 2 * end);
        }
        nodes[end++] = node;
    }
}
