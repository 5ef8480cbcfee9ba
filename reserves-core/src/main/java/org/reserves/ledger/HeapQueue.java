package org.reserves.ledger;

import java.util.Arrays;

/** A heap of nodes, each with its key beside it; with four children to a node these lie in one line of the cache. */
final class HeapQueue implements LotQueue {
    private static final int FIRST_SIZE = 8;
    private static final int CHILDREN = 4;
    private static final int[] EMPTY = new int[0];
    private static final long[] NO_KEYS = new long[0];

    private final LotOrder order;
    private int[] heap = EMPTY;
    private long[] keys = NO_KEYS;
    private int size;

    HeapQueue(LotOrder order) {
        this.order = order;
    }

    @Override
    public void add(int node) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, Math.max(FIRST_SIZE, 2 * size));
            keys = Arrays.copyOf(keys, heap.length);
        }
        long key = order.key(node);
        int at = size++;
        while (at > 0) {
            int parent = (at - 1) / CHILDREN;
            if (!order.isBefore(node, key, heap[parent], keys[parent])) {
                break;
            }
            put(at, heap[parent], keys[parent]);
            at = parent;
        }
        put(at, node, key);
    }

    @Override
    public int peek() {
        return size == 0 ? -1 : heap[0];
    }

    /** Returns the key of the node at the head; there is one. */
    long peekKey() {
        return keys[0];
    }

    @Override
    public void remove() {
        int moved = heap[--size];
        long key = keys[size];
        int at = 0;
        int child = firstChild(at);
        while (child >= 0 && order.isBefore(heap[child], keys[child], moved, key)) {
            put(at, heap[child], keys[child]);
            at = child;
            child = firstChild(at);
        }
        put(at, moved, key);
    }

    /** Returns the child that is used up first, or −1 where there is none. */
    private int firstChild(int at) {
        int child = CHILDREN * at + 1;
        if (child >= size) {
            return -1;
        }
        int first = child;
        for (int other = child + 1; other < Math.min(child + CHILDREN, size); other++) {
            if (order.isBefore(heap[other], keys[other], heap[first], keys[first])) {
                first = other;
            }
        }
        return first;
    }

    private void put(int at, int node, long key) {
        heap[at] = node;
        keys[at] = key;
    }
}
