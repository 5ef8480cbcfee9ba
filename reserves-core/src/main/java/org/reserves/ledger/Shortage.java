package org.reserves.ledger;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.reserves.internal.Words;
import org.reserves.money.Btc;
import org.reserves.provenance.LegalStatus;

/** The refusal of an event that asks for coins that are not there: who asks for how many, what is there, what elsewhere. */
final class Shortage {
    private static final int SHOWN = 5;

    private final LedgerEvent event;
    private final Btc asked;
    private final String account;
    private final String place;
    private final List<Lot> there;
    private final List<Lot> elsewhere;

    /**
     * Takes what is known of the shortage.
     *
     * @param status the legal status asked for, or null where the account has coins in none
     * @param lots   the lots there are before the event, in all accounts
     */
    Shortage(LedgerEvent event, Btc asked, String account, @Nullable LegalStatus status, List<Lot> lots) {
        this.event = event;
        this.asked = asked;
        this.account = "account " + Words.quote(account);
        this.place = this.account + (status == null ? "" : " in status " + status.id());
        Map<Boolean, List<Lot>> parts = lots.stream()
                .collect(Collectors.partitioningBy(
                        lot -> lot.account().equals(account) && (status == null || lot.status() == status)));
        this.there = parts.getOrDefault(true, List.of());
        this.elsewhere = parts.getOrDefault(false, List.of());
    }

    /** Refuses more than the account has. */
    OverdrawnException ofAccount() {
        Btc available = there.stream().map(Lot::amount).collect(Btc.toSum());
        return refusal(place + ", which has " + has(), available);
    }

    /** Refuses a lot that no acquisition until then is. */
    OverdrawnException ofUnknownLot(String id) {
        String lot = "lot " + Words.quote(id) + " in " + place;
        return refusal(lot + ", which no acquisition until then has as its id; that account has " + has(), Btc.ZERO);
    }

    /** Refuses more than the named lots have left there. */
    OverdrawnException ofUsedUpLots(List<String> ids, Btc left) {
        String lots = ids.stream().map(id -> "lot " + Words.quote(id)).collect(Collectors.joining(", "));
        return refusal(
                lots + " in " + place + ", of which " + left.toDisplay() + (ids.size() == 1 ? " is" : " are")
                        + " left there; that account has " + has(),
                left);
    }

    private OverdrawnException refusal(String what, Btc available) {
        String amount = asked.signum() == 0 ? "all coins" : asked.toDisplay();
        String message = Describe.event(event) + " asks for " + amount + " of " + what + "; " + otherPlaces();
        return new OverdrawnException(message, event, asked, available, there, elsewhere);
    }

    private String has() {
        Btc amount = there.stream().map(Lot::amount).collect(Btc.toSum());
        return amount.toDisplay()
                + (there.isEmpty() ? "" : " in ")
                + there.stream()
                        .limit(SHOWN)
                        .map(lot -> (lot.id() == null ? "a lot" : "lot " + Words.quote(lot.id())) + " of "
                                + lot.amount().toDisplay() + " of " + lot.acquired())
                        .collect(Collectors.joining(", "))
                + (there.size() > SHOWN ? " and " + (there.size() - SHOWN) + " more" : "");
    }

    private String otherPlaces() {
        if (elsewhere.isEmpty()) {
            return "there are no coins elsewhere; add the acquisition that is missing";
        }
        Map<String, Btc> places = new TreeMap<>();
        for (Lot lot : elsewhere) {
            places.merge(Words.quote(lot.account()) + " (" + lot.status().id() + ")", lot.amount(), Btc::plus);
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
