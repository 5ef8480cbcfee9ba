package org.reserves.verification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.Nullable;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.ChainBlock;
import org.reserves.chain.RivalClaim;
import org.reserves.chain.ScriptBalance;
import org.reserves.chain.WatchOnly;
import org.reserves.chain.WatchedBalance;
import org.reserves.holding.Holding;
import org.reserves.internal.Words;
import org.reserves.source.Source;

/** Sorts the answer of a source to one question for many declarations. */
final class Verifier {
    private final List<Declaration> declarations;
    private final ChainBalance answer;
    private final Map<WatchOnly, WatchedBalance> balances = new HashMap<>();

    Verifier(List<Declaration> declarations, ChainBalance answer) {
        this.declarations = declarations;
        this.answer = answer;
        answer.balances().forEach(balance -> balances.put(balance.watch(), balance));
    }

    /** Returns everything that is declared, each text once: the question to a source. */
    static Set<WatchOnly> watching(List<Declaration> declarations) {
        Set<WatchOnly> watched = new LinkedHashSet<>();
        declarations.forEach(declaration -> watched.addAll(declaration.watching()));
        return watched;
    }

    List<Verification> verify() {
        Map<String, List<String>> holdersOfScript = holdersOfScript();
        return declarations.stream()
                .map(declaration -> verify(declaration, holdersOfScript))
                .toList();
    }

    private Verification verify(Declaration declaration, Map<String, List<String>> holdersOfScript) {
        ChainBalance chain = answerFor(declaration);
        FoundCoins found = FoundCoins.of(chain);
        Comparison comparison = Comparison.of(declaration, chain);
        List<Warning> warnings = new ArrayList<>();
        shared(declaration, found, holdersOfScript, warnings);
        found.twice().forEach(text -> warnings.add(new Warning(Warning.Kind.COUNTED_ONCE, text)));
        found.unknown().forEach(unknown -> warnings.add(new Warning(Warning.Kind.UNKNOWN_BALANCE, unknown.reason())));
        if (comparison.verdict() == Verification.Verdict.SHORTFALL) {
            limits(chain, warnings);
        }
        rivals(declaration, warnings);
        age(declaration.holding(), chain.block(), warnings);
        return new Verification(
                declaration,
                comparison.verdict(),
                comparison.explanation(),
                found.known() == 0 ? null : found.total(),
                comparison.difference(),
                chain,
                warnings);
    }

    /** Missing coins may lie where nobody looked. */
    private static void limits(ChainBalance chain, List<Warning> warnings) {
        for (WatchedBalance balance : chain.balances()) {
            if (balance instanceof WatchedBalance.Known known) {
                known.notes()
                        .forEach(note -> warnings.add(new Warning(
                                Warning.Kind.SEARCH_LIMIT,
                                Words.quote(known.watch().text()) + ": " + note)));
            }
        }
    }

    private ChainBalance answerFor(Declaration declaration) {
        List<WatchedBalance> own = new ArrayList<>();
        for (WatchOnly watch : declaration.watching()) {
            WatchedBalance balance = balances.get(watch);
            // a source that forgets a question must not pass for one that found nothing
            own.add(
                    balance != null
                            ? balance
                            : new WatchedBalance.Unknown(watch, "the source gave no answer for " + watch));
        }
        return answer.with(own);
    }

    private Map<String, List<String>> holdersOfScript() {
        Map<String, List<String>> holders = new HashMap<>();
        for (Declaration declaration : declarations) {
            // coins declared to be gone are nobody's rival
            if (declaration.holding().isHeld()) {
                String holder = declaration.holding().titleHolder().toString();
                FoundCoins.of(answerFor(declaration)).scripts().keySet().forEach(script -> holders.computeIfAbsent(
                                script, unused -> new ArrayList<>())
                        .add(holder));
            }
        }
        return holders;
    }

    private static void shared(
            Declaration declaration,
            FoundCoins found,
            Map<String, List<String>> holdersOfScript,
            List<Warning> warnings) {
        String own = declaration.holding().titleHolder().toString();
        for (ScriptBalance script : found.scripts().values()) {
            List<String> others = new ArrayList<>(holdersOfScript.getOrDefault(script.script(), List.of()));
            if (declaration.holding().isHeld()) {
                others.remove(own);
            }
            if (others.contains(own)) {
                warnings.add(new Warning(
                        Warning.Kind.SHARED_SCRIPT,
                        script.name()
                                + " is also in another declaration of the same holder; its coins count in both, so"
                                + " the two must not be added up"));
            }
            Set<String> rivals = new TreeSet<>(others);
            rivals.remove(own);
            if (!rivals.isEmpty()) {
                warnings.add(new Warning(
                        Warning.Kind.SHARED_SCRIPT,
                        script.name() + " is also declared by " + String.join(", ", rivals)
                                + "; at most one of them holds its coins"));
            }
        }
    }

    private static void rivals(Declaration declaration, List<Warning> warnings) {
        for (WatchOnly watch : declaration.watching()) {
            for (RivalClaim claim : watch.rivalClaims()) {
                Source source = claim.source();
                warnings.add(new Warning(
                        Warning.Kind.RIVAL_CLAIM,
                        watch.text() + " is labelled \"" + claim.claimant() + "\""
                                + (source == null ? "" : " by " + source)
                                + "; a label is not proof of control either way"));
            }
        }
    }

    private static void age(Holding holding, ChainBlock block, List<Warning> warnings) {
        LocalDate declared = declaredOn(holding);
        if (declared == null || block.date() == null) {
            warnings.add(new Warning(
                    Warning.Kind.UNKNOWN_AGE,
                    (declared == null
                                    ? "the declaration has no date"
                                    : "the date of the block is unknown to the source")
                            + ", so it is open whether the balance is older than the declaration"));
        } else if (block.date().isBefore(declared)) {
            warnings.add(new Warning(
                    Warning.Kind.OLDER_BALANCE,
                    "the balance of " + block.date() + " is older than the declaration of " + declared
                            + "; coins may have moved between the two"));
        }
    }

    @Nullable
    private static LocalDate declaredOn(Holding holding) {
        Source source = holding.source();
        return holding.asOf() != null || source == null ? holding.asOf() : source.published();
    }
}
