package org.reserves.control;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;
import org.reserves.control.SignatureCheck.Outcome;

/** A checker that believes what a test tells it: the signature {@code good} is good, {@code odd} inconclusive, {@code +txid:…} names coins. */
public final class KnownSigner implements ControlChecker {
    private final Map<String, String> scripts = new HashMap<>();
    private final Map<String, List<LockedCoin>> coins = new HashMap<>();

    public KnownSigner script(String address, String script) {
        scripts.put(address, script);
        return this;
    }

    public KnownSigner coins(String signature, LockedCoin... spent) {
        coins.put(signature, List.of(spent));
        return this;
    }

    @Override
    public Network network() {
        return Network.MAIN;
    }

    @Override
    public Set<String> scriptsOf(WatchOnly watch) {
        String script = scripts.get(watch.text());
        if (script == null) {
            throw new IllegalArgumentException("\"" + watch.text() + "\" cannot be read");
        }
        return new LinkedHashSet<>(List.of(script));
    }

    @Override
    public SignatureCheck check(SignedProof proof, Collection<LockedCoin> known) {
        String script = scripts.get(proof.address());
        List<LockedCoin> spent = coins.get(proof.signature());
        if (proof.signature().equals("good") || spent != null) {
            return new SignatureCheck(
                    Outcome.PROVEN,
                    "by a signature",
                    SignatureForm.BIP322_FULL,
                    script,
                    proof.address(),
                    0L,
                    0L,
                    spent == null ? List.of() : spent);
        }
        return new SignatureCheck(
                proof.signature().equals("odd") ? Outcome.INCONCLUSIVE : Outcome.INVALID,
                "because",
                null,
                script,
                script == null ? null : proof.address(),
                null,
                null,
                List.of());
    }
}
