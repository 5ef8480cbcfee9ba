package org.reserves.observation;

import java.util.ArrayList;
import java.util.List;
import org.reserves.internal.Words;

/**
 * Something an observation says of another one.
 *
 * @param verb what it does to it: {@code derives from}, {@code corrects}, {@code withdraws}
 * @param id   the other one
 */
record LogLink(String verb, String id) {

    /** Returns what an observation says of others; most say nothing. */
    static List<LogLink> of(Observation said) {
        boolean isWithdrawal = said.statement() instanceof Statement.Withdrawn;
        if (said.derivesFrom().isEmpty() && said.corrects() == null && !isWithdrawal) {
            return List.of();
        }
        List<LogLink> links = new ArrayList<>(1);
        for (String id : said.derivesFrom()) {
            links.add(new LogLink("derives from", id));
        }
        if (said.corrects() != null) {
            links.add(new LogLink("corrects", said.corrects()));
        }
        if (said.statement() instanceof Statement.Withdrawn taken) {
            links.add(new LogLink("withdraws", taken.id()));
        }
        return links;
    }

    /** Returns the beginning of a sentence about it. */
    String saidBy(LogEntry entry) {
        return "observation " + Words.quote(entry.observation.id()) + " " + verb + " " + Words.quote(id);
    }
}
