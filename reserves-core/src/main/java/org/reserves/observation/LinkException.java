package org.reserves.observation;

import java.util.List;
import org.reserves.internal.Words;

/**
 * The refusal of observations that cannot stand in one log: two of one id, one that points at nothing, a circle. The message
 * is that of the first fault and the number of the others.
 */
public final class LinkException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<LinkFault> faults;

    LinkException(List<LinkFault> faults) {
        super(message(faults));
        this.faults = List.copyOf(faults);
    }

    /** Returns every fault, of all observations; one may have several. */
    public List<LinkFault> faults() {
        return faults;
    }

    /** Returns the ids of the observations that are refused, each once. */
    public List<String> ids() {
        return faults.stream().map(LinkFault::id).distinct().toList();
    }

    private static String message(List<LinkFault> faults) {
        List<String> messages =
                faults.stream().map(LinkFault::message).distinct().toList();
        return messages.get(0)
                + (messages.size() == 1
                        ? ""
                        : "; and " + Words.count(messages.size() - 1, "more fault") + ", listed in faults()");
    }
}
