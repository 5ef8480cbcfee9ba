package org.reserves.ledger;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What is left of each lot in each pool, one node for each pair, in plain arrays. Coins that come back to a pool join the node
 * they left, so a transfer there and back changes nothing.
 *
 * <p>A lot is in few pools as a rule, so its nodes are a list; where it has been in many, an index finds them.
 */
final class Nodes {
    private static final int FIRST_SIZE = 16;
    /** How many nodes of a lot are looked through before the index is asked. */
    private static final int LONGEST_WALK = 8;

    int[] lot;
    int[] pool;
    long[] sats;
    final MoneyCells cost;
    boolean[] queued;
    private int[] next;
    private int count;

    /** The first node of each lot, plus one; 0 where there is none. */
    private int[] first;
    /** The nodes of the lots that have more than {@value #LONGEST_WALK}, by lot and pool. */
    private final Map<Long, Integer> index = new HashMap<>();

    Nodes(Journal journal) {
        int size = FIRST_SIZE + journal.acquisitions();
        lot = new int[size];
        pool = new int[size];
        sats = new long[size];
        cost = journal.cells(size);
        queued = new boolean[size];
        next = new int[size];
        first = new int[journal.size()];
    }

    int count() {
        return count;
    }

    /** Returns the node of the pair, or −1. */
    int find(int ofLot, int inPool) {
        int node = firstOf(ofLot);
        for (int steps = 0; node >= 0 && pool[node] != inPool; steps++) {
            if (steps == LONGEST_WALK) {
                return index.getOrDefault(key(ofLot, inPool), -1);
            }
            node = next[node] - 1;
        }
        return node;
    }

    /** Adds coins to the pair and returns its node. */
    int add(int ofLot, int inPool, long addedSats, MoneyCells addedCost, int j) {
        int node = findOrCreate(ofLot, inPool);
        sats[node] += addedSats;
        cost.add(node, addedCost, j);
        return node;
    }

    /** Takes coins from the pair. */
    void take(int ofLot, int inPool, long takenSats, MoneyCells takenCost, int j) {
        int node = findOrCreate(ofLot, inPool);
        sats[node] -= takenSats;
        cost.subtract(node, takenCost, j);
    }

    private int findOrCreate(int ofLot, int inPool) {
        int node = find(ofLot, inPool);
        return node < 0 ? create(ofLot, inPool) : node;
    }

    private int firstOf(int ofLot) {
        return ofLot < first.length ? first[ofLot] - 1 : -1;
    }

    private int create(int ofLot, int inPool) {
        if (count == sats.length) {
            grow();
        }
        if (ofLot >= first.length) {
            first = Arrays.copyOf(first, 2 * ofLot + 1);
        }
        int node = count++;
        lot[node] = ofLot;
        pool[node] = inPool;
        int other = first[ofLot];
        next[node] = other;
        first[ofLot] = node + 1;
        if (other > 0) {
            keepIndex(node);
        }
        return node;
    }

    /** Every node of a lot with too many to look through is in the index. */
    private void keepIndex(int node) {
        int length = 0;
        for (int n = node; n >= 0 && length <= LONGEST_WALK + 1; n = next[n] - 1) {
            length++;
        }
        if (length == LONGEST_WALK + 1) {
            for (int n = node; n >= 0; n = next[n] - 1) {
                index.put(key(lot[n], pool[n]), n);
            }
        } else if (length > LONGEST_WALK + 1) {
            index.put(key(lot[node], pool[node]), node);
        }
    }

    private static long key(int ofLot, int inPool) {
        return (long) ofLot << Integer.SIZE | inPool;
    }

    private void grow() {
        int size = count + (count >> 1);
        lot = Arrays.copyOf(lot, size);
        pool = Arrays.copyOf(pool, size);
        sats = Arrays.copyOf(sats, size);
        cost.grow(size);
        queued = Arrays.copyOf(queued, size);
        next = Arrays.copyOf(next, size);
    }
}
