package org.reserves.pledge;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.reserves.ledger.LedgerEvent;
import org.reserves.ledger.ReserveLedger;
import org.reserves.promise.CarveOut;
import org.reserves.promise.NeverSell;

/** Claims that events fall under carve-outs. */
final class Excuses {
    private Excuses() {}

    static void require(Excuse excuse, Pledge pledge, ReserveLedger ledger, List<Excuse> earlier) {
        List<CarveOut> carveOuts = pledge.promise() instanceof NeverSell promise ? promise.carveOuts() : List.of();
        if (carveOuts.stream().noneMatch(c -> c.id().equals(excuse.carveOut()))) {
            throw new IllegalArgumentException(
                    "carve-out \"" + excuse.carveOut() + "\" is not one of the pledge; it has "
                            + (carveOuts.isEmpty()
                                    ? "none"
                                    : carveOuts.stream().map(CarveOut::id).collect(Collectors.joining(", "))));
        }
        if (ledger.standingEvents().stream().noneMatch(event -> excuse.event().equals(event.id()))) {
            throw new IllegalArgumentException("event \"" + excuse.event()
                    + "\" is not in the ledger, or was corrected away; name the id of an event that stands");
        }
        if (earlier.stream().anyMatch(e -> e.event().equals(excuse.event()))) {
            throw new IllegalStateException("event \"" + excuse.event() + "\" is excused already; excuse it once");
        }
    }

    static Optional<Excuse> of(LedgerEvent event, List<Excuse> excuses) {
        @Nullable String id = event.id();
        return id == null
                ? Optional.empty()
                : excuses.stream().filter(excuse -> excuse.event().equals(id)).findFirst();
    }
}
