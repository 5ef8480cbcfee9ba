package org.reserves.ledger;

/** A total order of the nodes of one pool, first by a number that is worked out once for each node. */
interface LotOrder {
    /** Returns a number that is smaller, or the same, for a node that is used up before another. */
    long key(int node);

    /** Says whether one of two nodes of the same key is used up before the other. */
    boolean isBeforeOfSameKey(int node, int other);

    /** Says whether one node is used up before the other. */
    default boolean isBefore(int node, long key, int other, long otherKey) {
        return key != otherKey ? key < otherKey : isBeforeOfSameKey(node, other);
    }
}
