package org.reserves.examples.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.proven.Omission;
import org.reserves.bitcoinj.servers.Servers;
import org.reserves.chain.WatchOnly;
import org.reserves.chain.Witness;
import org.reserves.examples.sources.ChainSources;
import org.reserves.money.Btc;
import org.reserves.verification.Verification;

/** Verifications as one flat object each, for programs of others. */
public final class VerificationJson {
    private VerificationJson() {}

    public static List<Map<String, Object>> of(ChainSources.Answer answer) {
        List<Map<String, Object>> all = new ArrayList<>();
        answer.results().forEach(result -> all.add(of(result, answer.servers())));
        return all;
    }

    private static Map<String, Object> of(Verification result, @Nullable Servers servers) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("holder", result.declaration().holding().titleHolder().toString());
        facts.put("declared", result.declaration().holding().amount().toString());
        facts.put("found", text(result.found()));
        facts.put("difference", text(result.difference()));
        facts.put("verdict", result.verdict().id());
        facts.put("explanation", result.explanation());
        facts.put("grade", result.assurance().id());
        facts.put("grounds", result.chain().grounds());
        facts.put(
                "witnesses",
                result.chain().witnesses().stream().map(VerificationJson::of).toList());
        facts.put("block", block(result));
        List<WatchOnly> watching = result.declaration().watching();
        facts.put("proofsChecked", servers == null ? 0 : servers.proofs(watching));
        facts.put(
                "omissions",
                servers == null
                        ? List.of()
                        : servers.omissions(watching).stream()
                                .map(VerificationJson::of)
                                .toList());
        facts.put(
                "failures",
                servers == null
                        ? List.of()
                        : servers.failures().stream().map(Throwable::getMessage).toList());
        facts.put("warnings", result.warnings().stream().map(Object::toString).toList());
        return facts;
    }

    private static Map<String, Object> block(Verification result) {
        Map<String, Object> block = new LinkedHashMap<>();
        block.put("network", result.block().network().id());
        block.put("hash", result.block().hash());
        block.put("height", result.block().height());
        block.put(
                "date",
                result.block().date() == null ? null : result.block().date().toString());
        return block;
    }

    private static Map<String, Object> of(Witness witness) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", witness.name());
        facts.put("standing", witness.standing().id());
        facts.put("statement", witness.statement());
        return facts;
    }

    private static Map<String, Object> of(Omission omission) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("server", omission.server());
        facts.put("transaction", omission.txid());
        facts.put("height", omission.height());
        facts.put("script", omission.script());
        facts.put("block", omission.block());
        return facts;
    }

    @Nullable
    private static String text(@Nullable Btc amount) {
        return amount == null ? null : amount.toString();
    }
}
