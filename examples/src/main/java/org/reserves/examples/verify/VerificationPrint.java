package org.reserves.examples.verify;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.servers.Servers;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.UtxoSet;
import org.reserves.chain.WatchedBalance;
import org.reserves.examples.io.Console;
import org.reserves.money.Btc;
import org.reserves.supply.SupplyShare;
import org.reserves.verification.Verification;
import org.reserves.verification.Warning;

/** Verifications as a reader sees them: what stands behind them, a line for each declaration, then each address. */
public final class VerificationPrint {
    private static final int PERCENT_DECIMALS = 4;
    private static final int WIDEST = 80;
    private static final int MOST_OF_A_KIND = 3;

    private VerificationPrint() {}

    public static void print(Console console, List<Verification> results) {
        if (results.isEmpty()) {
            console.line("There are no declarations, so nothing was verified.");
            return;
        }
        chain(console, results.get(0).chain());
        verdicts(console, results);
        for (Verification result : results) {
            addresses(console, result);
        }
        console.heading("What this proves, and what it does not");
        console.paragraph(
                "",
                "",
                "A balance shows that coins are there at the block, not who can spend them. A list of addresses need not be"
                        + " complete: coins elsewhere are not seen, and a shortfall may be one.");
    }

    /** Prints what servers proved, and what they said of each other. */
    public static void servers(Console console, Servers servers) {
        console.heading("The servers");
        console.line("Transactions proved to be in blocks: " + servers.proofs());
        console.line(
                "Proven events that a server left out: " + servers.omissions().size());
        servers.omissions().stream()
                .limit(MOST_OF_A_KIND)
                .forEach(omission -> console.paragraph("! ", "  ", omission + "."));
        if (servers.omissions().size() > MOST_OF_A_KIND) {
            console.line("! and " + (servers.omissions().size() - MOST_OF_A_KIND) + " more omissions.");
        }
        servers.failures().forEach(failure -> console.paragraph("! ", "  ", failure.getMessage() + "."));
    }

    private static void chain(Console console, ChainBalance chain) {
        console.heading("The chain");
        console.line("Network   " + chain.block().network());
        console.line("Block     " + chain.block().hash());
        console.line("Height    "
                + (chain.block().height() == null
                        ? "unknown: the file does not say"
                        : chain.block().height()));
        UtxoSet set = chain.utxoSet();
        if (set != null) {
            console.line("Coins     " + set.coins() + " worth " + set.total().toDisplay());
            console.line("Set hash  " + (set.hashSerialized3() == null ? "not computed" : set.hashSerialized3()));
        }
        console.line("Assurance " + chain.assurance().id());
        chain.grounds().forEach(ground -> console.paragraph("          ", "          ", ground));
    }

    private static void verdicts(Console console, List<Verification> results) {
        console.heading("The declarations");
        List<List<String>> rows = new ArrayList<>();
        for (Verification result : results) {
            SupplyShare share = result.share();
            rows.add(List.of(
                    result.declaration().holding().titleHolder().sovereign().code(),
                    result.declaration().holding().amount().withoutUnit(),
                    plain(result.found()),
                    plain(result.difference()),
                    share == null
                            ? "-"
                            : share.percent(PERCENT_DECIMALS, RoundingMode.HALF_EVEN)
                                            .toPlainString() + " %",
                    result.verdict().toString()));
        }
        console.table(
                List.of("holder", "declared, BTC", "found", "difference", "of all coins", "verdict"),
                List.of(1, 2, 3, 4),
                WIDEST,
                rows);
    }

    private static void addresses(Console console, Verification result) {
        console.heading(result.declaration().holding().titleHolder() + ": " + result.verdict());
        console.paragraph("", "", result.explanation() + ".");
        List<List<String>> rows = new ArrayList<>();
        for (WatchedBalance balance : result.chain().balances()) {
            boolean known = balance instanceof WatchedBalance.Known;
            rows.add(List.of(balance.watch().text(), known ? plain(balance.total()) : "unknown"));
        }
        if (!rows.isEmpty()) {
            console.table(List.of("watched", "BTC"), List.of(1), WIDEST, rows);
        }
        if (result.immature().signum() > 0) {
            console.line("Of these coins " + result.immature().toDisplay()
                    + " are block rewards that may not be spendable yet.");
        }
        warnings(console, result.warnings());
    }

    /** Prints all warnings, but of twenty addresses on another network only the first few. */
    private static void warnings(Console console, List<Warning> warnings) {
        Map<Warning.Kind, Integer> printed = new EnumMap<>(Warning.Kind.class);
        for (Warning warning : warnings) {
            if (printed.merge(warning.kind(), 1, Integer::sum) <= MOST_OF_A_KIND) {
                console.paragraph("! ", "  ", warning + ".");
            }
        }
        printed.forEach((kind, count) -> {
            if (count > MOST_OF_A_KIND) {
                console.line("! and " + (count - MOST_OF_A_KIND) + " more of the kind " + kind.id() + ".");
            }
        });
    }

    private static String plain(@Nullable Btc amount) {
        return amount == null ? "-" : amount.withoutUnit();
    }
}
