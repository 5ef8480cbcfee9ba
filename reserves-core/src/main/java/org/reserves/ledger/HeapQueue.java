package org.reserves.ledger;

import java.util.Arrays;

/** A binary heap of nodes in a total order. */
final class HeapQueue implements LotQueue {
    private static final int FIRST_SIZE = 8;

    /** Says whether one node is used up before the other. */
    interface Order {
        boolean before(int node, int other);
    }

    private final Order order;
    private int[] heap = new int[FIRST_SIZE];
    private int size;

    HeapQueue(Order order) {
        this.order = order;
    }

    @Override
    public void add(int node) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, 2 * size);
        }
        int at = size++;
        while (at > 0) {
            int parent = (at - 1) >>> 1;
            if (!order.before(node, heap[parent])) {
                break;
            }
            heap[at] = heap[parent];
            at = parent;
        }
        heap[at] = node;
    }

    @Override
    public int peek() {
        return size == 0 ? -1 : heap[0];
    }

    @Override
    public void remove() {
        int moved = heap[--size];
        int at = 0;
        int half = size >>> 1;
        while (at < half) {
            int child = 2 * at + 1;
            if (child + 1 < size && order.before(heap[child + 1], heap[child])) {
                child++;
            }
            if (!order.before(heap[child], moved)) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = moved;
    }
}
