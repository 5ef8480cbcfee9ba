package org.reserves.ledger;

import java.util.Arrays;

/**
 * What is left of each acquisition in each pool, one node for each pair, in plain arrays. Coins that come back to a pool
 * join the node they left, so a transfer there and back changes nothing.
 */
final class Nodes {
    private static final int FIRST_SIZE = 16;

    int[] acquisition = new int[FIRST_SIZE];
    int[] pool = new int[FIRST_SIZE];
    long[] sats = new long[FIRST_SIZE];
    long[] cost = new long[FIRST_SIZE];
    boolean[] queued = new boolean[FIRST_SIZE];
    private int[] next = new int[FIRST_SIZE];
    private int count;

    /** The first node of each acquisition, plus one; 0 where there is none. */
    private final int[] first;

    Nodes(int events) {
        first = new int[events];
    }

    int count() {
        return count;
    }

    /** Returns the node of the pair, or −1. */
    int find(int ofAcquisition, int inPool) {
        int node = first[ofAcquisition] - 1;
        while (node >= 0 && pool[node] != inPool) {
            node = next[node] - 1;
        }
        return node;
    }

    /** Adds coins to the pair and returns its node. */
    int add(int ofAcquisition, int inPool, long addedSats, long addedCost) {
        int node = find(ofAcquisition, inPool);
        if (node < 0) {
            node = create(ofAcquisition, inPool);
        }
        sats[node] += addedSats;
        cost[node] += addedCost;
        return node;
    }

    private int create(int ofAcquisition, int inPool) {
        if (count == sats.length) {
            grow();
        }
        int node = count++;
        acquisition[node] = ofAcquisition;
        pool[node] = inPool;
        next[node] = first[ofAcquisition];
        first[ofAcquisition] = node + 1;
        return node;
    }

    private void grow() {
        int size = count + (count >> 1);
        acquisition = Arrays.copyOf(acquisition, size);
        pool = Arrays.copyOf(pool, size);
        sats = Arrays.copyOf(sats, size);
        cost = Arrays.copyOf(cost, size);
        queued = Arrays.copyOf(queued, size);
        next = Arrays.copyOf(next, size);
    }
}
