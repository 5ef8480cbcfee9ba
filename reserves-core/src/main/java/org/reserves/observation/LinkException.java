package org.reserves.observation;

import java.util.List;
import java.util.Objects;

/** The refusal of observations that cannot stand in one log: two of one id, one that points at nothing, a circle. */
public final class LinkException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> ids;

    LinkException(List<String> ids, String message) {
        super(Objects.requireNonNull(message, "message must not be null"));
        this.ids = List.copyOf(ids);
    }

    /** Returns the ids of the observations that are refused. */
    public List<String> ids() {
        return ids;
    }
}
