package org.reserves.bitcoinj.control;

import java.util.List;
import javax.annotation.Nullable;
import org.reserves.control.LockedCoin;
import org.reserves.control.SignatureForm;

/**
 * What a signature that passed every check says.
 *
 * @param form     the form it has
 * @param lockTime the time of its transaction, or null where it has none
 * @param sequence the age of its first coin, or null likewise
 * @param coins    the coins it would spend
 */
record Proven(
        SignatureForm form,
        @Nullable Long lockTime,
        @Nullable Long sequence,
        List<LockedCoin> coins) {

    static Proven by(SignatureForm form) {
        return new Proven(form, null, null, List.of());
    }

    String reason(String name) {
        StringBuilder reason =
                new StringBuilder("by a ").append(form.words()).append(" for ").append(name);
        if (lockTime != null && sequence != null && (lockTime != 0 || sequence != 0)) {
            reason.append(", valid at time ")
                    .append(lockTime)
                    .append(" and age ")
                    .append(sequence);
        }
        if (!coins.isEmpty()) {
            reason.append(", with ").append(coins.size()).append(coins.size() == 1 ? " coin" : " coins");
        }
        return reason.toString();
    }
}
