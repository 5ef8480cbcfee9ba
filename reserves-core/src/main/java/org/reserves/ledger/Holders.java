package org.reserves.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.reserves.holder.Spellings;
import org.reserves.holder.TitleHolder;

/** Who has title to the coins of each account: the owner of the reserve where nobody else is named. */
record Holders(TitleHolder owner, Map<String, TitleHolder> byAccount) {
    Holders {
        List<TitleHolder> all = new ArrayList<>(byAccount.values());
        all.add(owner);
        Spellings.require(all);
    }

    static TitleHolder requireOfCoins(TitleHolder holder) {
        if (!holder.kind().isOfCoins()) {
            throw new IllegalArgumentException(
                    "title holder \"" + holder
                            + "\" holds units of a fund, an exposure and not coins that a ledger books; keep them in a ReserveTable");
        }
        return holder;
    }

    TitleHolder of(String account) {
        return byAccount.getOrDefault(account, owner);
    }
}
