package org.reserves.ledger;

/**
 * The lots of one pool in the order they are used up. A lot that is used up leaves the queue when it is found at the head,
 * so none is looked at twice.
 */
interface LotQueue {
    /** Adds a node that is not in the queue. */
    void add(int node);

    /** Returns the node at the head, or −1 where there is none. */
    int peek();

    /** Removes the node at the head. */
    void remove();
}
