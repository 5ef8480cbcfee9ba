package org.reserves.examples.control;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import org.reserves.chain.BalanceSource;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;
import org.reserves.control.ControlClaim;

/**
 * A claim of control with the answer of a chain that ships with it, in place of a node.
 *
 * @param claim who claims to control what, with proofs
 * @param chain what the declared places hold
 */
public record RecordedClaim(
        @JsonProperty("claim") ControlClaim claim,
        @JsonProperty("chain") ChainBalance chain) implements BalanceSource {

    @Override
    public Network network() {
        return chain.block().network();
    }

    @Override
    public ChainBalance balanceOf(Collection<WatchOnly> watched) {
        return chain;
    }

    @Override
    public void close() {
        // nothing is open
    }
}
