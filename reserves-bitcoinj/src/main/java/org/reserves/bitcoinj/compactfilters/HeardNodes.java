package org.reserves.bitcoinj.compactfilters;

import java.util.Map;

/** The nodes that are heard, for what finds out about them. Engine. */
public interface HeardNodes {
    /**
     * Gives a node up; once is enough.
     *
     * @param reason what it did, the rest of a sentence that begins with the node
     */
    void lose(FilterNode node, String reason);

    /**
     * Gives a node up that lied.
     *
     * @param lie what is proven false, the rest of a sentence that begins with the node
     */
    void convict(FilterNode node, String lie);

    /**
     * Returns the end of a run that has too few nodes left.
     *
     * @param problem what is missing
     * @param left    what the nodes left did, by their names
     * @param remedy  what helps
     */
    RuntimeException tooFew(String problem, Map<String, String> left, String remedy);

    /** Returns what ends this reading of the blocks, so that all begins again. */
    RuntimeException beginningAgain();
}
