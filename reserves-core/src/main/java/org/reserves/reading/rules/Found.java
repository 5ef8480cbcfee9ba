package org.reserves.reading.rules;

import javax.annotation.Nullable;
import org.reserves.reading.grammar.Who;
import org.reserves.reading.text.Figure;
import org.reserves.reading.tie.ClaimedQuantity;

/** What a rule found. */
record Found(
        ClaimedQuantity quantity,
        Who who,
        String why,
        @Nullable Figure of) {}
