package org.reserves.ledger;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.reserves.money.Btc;
import org.reserves.provenance.LegalStatus;

/** The refusal of an event that asks for coins that are not there. */
final class Shortage {
    private static final int SHOWN = 5;

    private Shortage() {}

    /** Books what came before the event, oldest lots first, to say what there is. */
    static OverdrawnException of(
            EventOrder order, Holders holders, int event, String account, @Nullable LegalStatus status, Btc asked) {
        Journal journal = new Journal(order.first(event), holders);
        List<Lot> lots = new Matching(journal, LotSelection.FIFO).books().lots(event);
        return of(order.events[event], account, status, asked, lots);
    }

    static OverdrawnException of(
            LedgerEvent event, String account, @Nullable LegalStatus status, Btc asked, List<Lot> lots) {
        List<Lot> there = lots.stream()
                .filter(lot -> lot.account().equals(account) && (status == null || lot.status() == status))
                .toList();
        List<Lot> elsewhere = lots.stream().filter(lot -> !there.contains(lot)).toList();
        Btc available = there.stream().map(Lot::amount).collect(Btc.toSum());
        String message = Describe.event(event) + " asks for " + asked.toDisplay() + " of account \"" + account + "\""
                + (status == null ? "" : " in status " + status.id())
                + ", which has " + available.toDisplay()
                + (there.isEmpty() ? "" : " in " + lots(there))
                + "; " + elsewhere(elsewhere);
        return new OverdrawnException(message, event, asked, there, elsewhere);
    }

    private static String lots(List<Lot> lots) {
        return lots.stream()
                        .limit(SHOWN)
                        .map(lot -> (lot.id() == null ? "a lot" : "lot \"" + lot.id() + "\"") + " of "
                                + lot.amount().toDisplay() + " of " + lot.acquired())
                        .collect(Collectors.joining(", "))
                + (lots.size() > SHOWN ? " and " + (lots.size() - SHOWN) + " more" : "");
    }

    static String elsewhere(List<Lot> lots) {
        if (lots.isEmpty()) {
            return "there are no coins elsewhere; add the acquisition that is missing";
        }
        Map<String, Btc> places = new TreeMap<>();
        for (Lot lot : lots) {
            places.merge("\"" + lot.account() + "\" (" + lot.status().id() + ")", lot.amount(), Btc::plus);
        }
        return "elsewhere there are "
                + places.entrySet().stream()
                        .limit(SHOWN)
                        .map(place -> place.getValue().toDisplay() + " in " + place.getKey())
                        .collect(Collectors.joining(", "))
                + (places.size() > SHOWN ? " and more" : "")
                + "; name the account and status they are in";
    }
}
