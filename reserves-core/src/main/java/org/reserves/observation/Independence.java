package org.reserves.observation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** How many sources there are behind several observations: those that share any origin are one. */
final class Independence {
    private Independence() {}

    static int sources(Collection<LogEntry> entries) {
        List<Set<String>> groups = new ArrayList<>();
        for (LogEntry entry : entries) {
            Set<String> joined = new HashSet<>(entry.roots);
            for (Iterator<Set<String>> i = groups.iterator(); i.hasNext(); ) {
                Set<String> group = i.next();
                if (group.stream().anyMatch(entry.roots::contains)) {
                    joined.addAll(group);
                    i.remove();
                }
            }
            groups.add(joined);
        }
        return groups.size();
    }
}
