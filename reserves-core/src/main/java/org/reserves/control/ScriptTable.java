package org.reserves.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.chain.ChainBlock;
import org.reserves.chain.Coin;
import org.reserves.chain.ScriptBalance;
import org.reserves.chain.WatchedBalance;
import org.reserves.holder.Custodian;
import org.reserves.money.Btc;
import org.reserves.verification.Verification;

/** Joins what was proven with what is there, script by script. */
final class ScriptTable {
    private final ControlClaim claim;
    private final List<ProofFinding> findings;

    @Nullable
    private final Verification verification;

    private final Map<String, ScriptBalance> balances = new LinkedHashMap<>();
    private final Map<String, String> custodians = new HashMap<>();
    private final Set<String> outpoints = new HashSet<>();
    private boolean someUnknown;

    ScriptTable(ControlClaim claim, List<ProofFinding> findings, @Nullable Verification verification) {
        this.claim = claim;
        this.findings = findings;
        this.verification = verification;
        if (verification != null) {
            verification.chain().balances().forEach(this::read);
        }
    }

    private void read(WatchedBalance balance) {
        if (!(balance instanceof WatchedBalance.Known known)) {
            someUnknown = true;
            return;
        }
        for (ScriptBalance script : known.scripts()) {
            balances.putIfAbsent(script.script(), script);
            script.coins().stream().map(Coin::outpoint).forEach(outpoints::add);
            Custodian keeper = claim.declaration().holding().custodian();
            if (keeper != null) {
                custodians.put(script.script(), keeper.toString());
            }
            claim.custodians().stream()
                    .filter(place -> place.address().equals(balance.watch().text()))
                    .forEach(place ->
                            custodians.put(script.script(), place.custodian().toString()));
        }
    }

    List<ScriptControl> rows() {
        Map<String, String> names = new LinkedHashMap<>();
        balances.values().stream()
                .filter(balance -> !balance.coins().isEmpty())
                .forEach(balance -> names.put(balance.script(), balance.name()));
        for (ProofFinding finding : findings) {
            for (String script : finding.proof().declared()) {
                names.putIfAbsent(script, nameOf(finding.proof().check(), script));
            }
        }
        List<ScriptControl> rows = new ArrayList<>();
        names.forEach((script, name) -> rows.add(row(script, name)));
        return rows;
    }

    private static String nameOf(SignatureCheck check, String script) {
        String name = check.scripts().get(script);
        return name == null ? String.valueOf(check.name()) : name;
    }

    private ScriptControl row(String script, String name) {
        ProofFinding best = best(script);
        String custodian = custodians.get(script);
        SignatureCheck check = best == null ? null : best.proof().check();
        return new ScriptControl(
                script,
                name,
                custodian != null ? ControlStatus.AT_CUSTODIAN : best == null ? ControlStatus.UNSIGNED : best.status(),
                custodian != null
                        ? "the keys are with " + custodian + (best == null ? "" : ", whoever signed")
                        : best == null ? "nothing was signed for it" : best.reason(),
                found(script),
                verification == null ? null : gone(script),
                best == null ? null : best.notBefore(),
                check == null ? null : check.lockTime(),
                check == null ? null : check.sequence());
    }

    /** A script that no readable text stands for may hold coins that were not looked for. */
    @Nullable
    private Btc found(String script) {
        ScriptBalance balance = balances.get(script);
        if (balance != null) {
            return balance.total();
        }
        return verification == null || someUnknown ? null : Btc.ZERO;
    }

    @Nullable
    private ProofFinding best(String script) {
        return findings.stream()
                .filter(finding -> finding.proof().declared().contains(script))
                .min(Comparator.comparing(ProofFinding::status)
                        .thenComparing((one, other) -> compareBlocks(other.notBefore(), one.notBefore())))
                .orElse(null);
    }

    /** The coins that good proofs and an earlier balance name for a script, without those at the block. */
    private Btc gone(String script) {
        Map<String, Btc> named = new HashMap<>();
        CheckedClaim.coinsOf(claim.earlier()).stream()
                .filter(coin -> coin.script().equals(script))
                .forEach(coin -> named.put(coin.outpoint(), coin.amount()));
        Set<LockedCoin> spent = new LinkedHashSet<>();
        findings.stream()
                .filter(finding -> finding.notBefore() != null)
                .forEach(finding -> spent.addAll(finding.proof().check().coins()));
        spent.stream()
                .filter(coin -> coin.script().equals(script))
                .forEach(coin -> named.putIfAbsent(coin.outpoint(), coin.amount()));
        named.keySet().removeAll(outpoints);
        return named.values().stream().collect(Btc.toSum());
    }

    /** Orders blocks by height where both have one, else by day; what is unknown comes first. */
    static int compareBlocks(@Nullable ChainBlock one, @Nullable ChainBlock other) {
        if (one == null || other == null) {
            return Boolean.compare(one != null, other != null);
        }
        if (one.height() != null && other.height() != null) {
            return Integer.compare(one.height(), other.height());
        }
        return Objects.compare(one.date(), other.date(), Comparator.nullsFirst(Comparator.naturalOrder()));
    }
}
