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

    TitleHolder of(String account) {
        return byAccount.getOrDefault(account, owner);
    }
}
