package org.reserves.report;

import org.reserves.internal.Ids;

/** What a part of a page says at a glance: a colour, and always a word beside it. */
enum Tone {
    PLAIN,
    GOOD,
    WARNING,
    BAD,
    UNKNOWN;

    String id() {
        return Ids.of(this);
    }
}
