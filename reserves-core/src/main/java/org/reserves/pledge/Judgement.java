package org.reserves.pledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.money.Btc;
import org.reserves.pledge.PledgeVerdict.Outcome;

/** What speaks for and against a pledge while it is judged. Not thread-safe. */
final class Judgement {
    /** The pledge for the time it binds. */
    final Pledge pledge;

    final LocalDate asOf;
    /** The last day judged: the as-of day, or the last day of the pledge if that is earlier. */
    final LocalDate end;

    private final Pledge stated;
    private final List<Breach> breaches = new ArrayList<>();
    private final Set<String> missing = new LinkedHashSet<>();
    private final Set<String> remarks = new LinkedHashSet<>();
    private String kept = "nothing recorded breaks it";
    private String broken = "it was broken";
    /** The sum of the breaches, unless a judge says what counts. */
    @Nullable
    private Btc amount;

    Judgement(Pledge stated, Pledge pledge, LocalDate asOf, LocalDate end) {
        this.stated = stated;
        this.pledge = pledge;
        this.asOf = asOf;
        this.end = end;
    }

    String period() {
        return "from " + pledge.from() + " to " + end;
    }

    void breach(Breach breach) {
        breaches.add(breach);
    }

    boolean broken() {
        return !breaches.isEmpty();
    }

    int count() {
        return breaches.size();
    }

    Breach first() {
        return breaches.get(0);
    }

    Btc sum() {
        return breaches.stream().map(Breach::amount).filter(Objects::nonNull).collect(Btc.toSum());
    }

    Btc largest() {
        return breaches.stream()
                .map(Breach::amount)
                .filter(Objects::nonNull)
                .max(Btc::compareTo)
                .orElse(Btc.ZERO);
    }

    void missing(String text) {
        missing.add(text);
    }

    void remark(String text) {
        remarks.add(text);
    }

    void ifKept(String text) {
        kept = text;
    }

    void ifBroken(String text, @Nullable Btc amount) {
        broken = text;
        this.amount = amount;
    }

    PledgeVerdict verdict() {
        List<String> unknown = List.copyOf(missing);
        Outcome outcome = broken() ? Outcome.BROKEN : unknown.isEmpty() ? Outcome.KEPT : Outcome.UNPROVABLE;
        String explanation =
                switch (outcome) {
                    case BROKEN -> broken;
                    case KEPT -> kept;
                    case UNPROVABLE ->
                        "missing is "
                                + unknown.get(0)
                                + (unknown.size() == 1 ? "" : ", and " + (unknown.size() - 1) + " more");
                };
        return new PledgeVerdict(
                stated,
                asOf,
                outcome,
                explanation,
                outcome == Outcome.BROKEN ? amount : null,
                breaches,
                unknown,
                List.copyOf(remarks));
    }
}
