package org.reserves.examples.control;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.Nullable;
import org.reserves.control.ControlReport;
import org.reserves.control.ControlStatus;
import org.reserves.control.ProofFinding;
import org.reserves.control.ScriptControl;
import org.reserves.examples.io.Console;
import org.reserves.money.Btc;
import org.reserves.verification.Verification;

/** Reports of control as a reader sees them: the balance, then who can move it, then each place and each proof. */
public final class ControlPrint {
    private static final int WIDEST = 66;
    private static final List<Integer> NUMBERS = List.of(1, 2, 3, 4, 5, 6);

    private ControlPrint() {}

    public static void print(Console console, List<ControlReport> reports, List<Path> challenges) {
        console.paragraph(
                "",
                "",
                "Three holders answer an auditor. Chain, coins and keys are made up for this example: none of these coins exists.");
        totals(console, reports);
        reports.forEach(report -> holder(console, report));
        console.heading("What was asked");
        console.paragraph(
                "", "", reports.get(0).findings().get(0).proof().proof().message());
        challenges.forEach(file -> console.line("written and read back: " + file));
        console.heading("What this proves, and what it does not");
        console.paragraph(
                "",
                "",
                "A proof shows that somebody could sign for a script when the message was known. It does not show that the"
                        + " signer still has the key, that nobody else has it, or that the list of places is complete. A"
                        + " balance shows that coins are there, not who can move them. Neither changes the other.");
    }

    private static void totals(Console console, List<ControlReport> reports) {
        console.heading("Found, and under control");
        List<List<String>> rows = new ArrayList<>();
        for (ControlReport report : reports) {
            rows.add(List.of(
                    report.declaration().holding().titleHolder().sovereign().code(),
                    plain(report.declaration().holding().amount().bounds().low()),
                    plain(report.found()),
                    plain(report.controlled()),
                    plain(report.atCustodian()),
                    plain(report.rest()),
                    plain(report.gone())));
        }
        console.table(
                List.of("holder", "declared, BTC", "found", "controlled", "at custodian", "rest", "not there"),
                NUMBERS,
                WIDEST,
                rows);
    }

    private static void holder(Console console, ControlReport report) {
        console.heading(report.declaration().holding().titleHolder().toString());
        Verification balance = report.verification();
        if (balance != null) {
            console.paragraph("Balance: ", "         ", balance.verdict() + ", " + balance.explanation() + ".");
        }
        console.paragraph("Control: ", "         ", report.explanation() + ".");
        List<List<String>> rows = new ArrayList<>();
        for (ScriptControl script : report.scripts()) {
            rows.add(List.of(script.name(), plain(script.found()), status(script)));
        }
        console.table(List.of("place", "BTC", "control"), List.of(1), WIDEST, rows);
        for (ProofFinding finding : report.findings()) {
            if (finding.status() != ControlStatus.PROVEN) {
                console.paragraph("! ", "  ", finding + ".");
            }
        }
    }

    private static String status(ScriptControl script) {
        return script.isEmptied() ? "proven, but empty" : script.status().words();
    }

    private static String plain(@Nullable Btc amount) {
        return amount == null ? "-" : amount.withoutUnit();
    }
}
