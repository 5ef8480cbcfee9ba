package org.reserves.ledger;

import java.util.Arrays;

/**
 * What is left of each lot in each pool, one node for each pair, in plain arrays. Coins that come back to a pool join the node
 * they left, so a transfer there and back changes nothing.
 *
 * <p>The first node of a lot is found by the lot, and a lot is in one pool as a rule; its others are found by lot and pool, in a table
 * with open addressing and linear probing: Knuth, The Art of Computer Programming, volume 3, section 6.4.
 */
final class Nodes {
    private static final int FIRST_SIZE = 16;
    /** 2<sup>64</sup> ÷ the golden ratio: its products spread keys that follow one another (Knuth, the same section). */
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    int[] lot;
    int[] pool;
    long[] sats;
    final MoneyCells cost;
    boolean[] queued;
    private int count;

    /** The first node of each lot, plus one; 0 where there is none. */
    private int[] first;
    /** The other nodes of all lots, plus one; a power of two, and at least half of them 0. */
    private int[] others = new int[FIRST_SIZE];

    private int countOfOthers;

    Nodes(Journal journal) {
        int size = FIRST_SIZE + journal.acquisitions();
        lot = new int[size];
        pool = new int[size];
        sats = new long[size];
        cost = journal.cells(size);
        queued = new boolean[size];
        first = new int[journal.size()];
    }

    int count() {
        return count;
    }

    /** Returns the node of the pair, or −1. */
    int find(int ofLot, int inPool) {
        int node = ofLot < first.length ? first[ofLot] - 1 : -1;
        return node < 0 || pool[node] == inPool ? node : others[slot(ofLot, inPool)] - 1;
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
        if (first[ofLot] == 0) {
            first[ofLot] = node + 1;
        } else {
            keepOther(node);
        }
        return node;
    }

    private void keepOther(int node) {
        if (2 * countOfOthers == others.length) {
            int[] kept = others;
            others = new int[2 * kept.length];
            for (int other : kept) {
                if (other > 0) {
                    others[slot(lot[other - 1], pool[other - 1])] = other;
                }
            }
        }
        others[slot(lot[node], pool[node])] = node + 1;
        countOfOthers++;
    }

    /** Returns where the node of the pair is among the others, or would be. */
    private int slot(int ofLot, int inPool) {
        long key = (long) ofLot << Integer.SIZE | inPool;
        int slot = (int) ((key * SPREAD) >>> (Long.numberOfLeadingZeros(others.length) + 1));
        while (others[slot] > 0 && !isOf(others[slot] - 1, ofLot, inPool)) {
            slot = (slot + 1) & (others.length - 1);
        }
        return slot;
    }

    private boolean isOf(int node, int ofLot, int inPool) {
        return pool[node] == inPool && lot[node] == ofLot;
    }

    private void grow() {
        int size = count + (count >> 1);
        lot = Arrays.copyOf(lot, size);
        pool = Arrays.copyOf(pool, size);
        sats = Arrays.copyOf(sats, size);
        cost.grow(size);
        queued = Arrays.copyOf(queued, size);
    }
}
