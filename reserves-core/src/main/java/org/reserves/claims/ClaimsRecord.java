package org.reserves.claims;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.internal.Words;
import org.reserves.observation.Observation;
import org.reserves.observation.ObservationLog;
import org.reserves.observation.Statement;
import org.reserves.rows.StatedTotal;

/** The rows of the record, each checked: a row that breaks a rule keeps the whole record from being read. */
final class ClaimsRecord {
    private static final String RESOURCE = "claims.csv";

    private final ObservationLog log;
    private final List<StatedTotal> totals;
    private final Map<String, PublishedClaim> claims;

    private ClaimsRecord(ObservationLog log, List<StatedTotal> totals, Map<String, PublishedClaim> claims) {
        this.log = log;
        this.totals = totals;
        this.claims = claims;
    }

    static ClaimsRecord shipped() {
        try (InputStream in = ClaimsRecord.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("resource \"" + RESOURCE
                        + "\" is not in the jar of reserves-core; repack it with its resources");
            }
            return read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("resource \"" + RESOURCE + "\" of reserves-core cannot be read", e);
        }
    }

    /**
     * Reads the text of a record.
     *
     * @throws IllegalArgumentException if a row breaks a rule; the message has the line
     */
    static ClaimsRecord read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ClaimsRecord read(byte[] utf8) {
        List<StatedTotal> totals = new ArrayList<>();
        List<Observation> observations = new ArrayList<>();
        Map<String, ClaimRow> rows = new HashMap<>();
        Map<String, LocalDate> withdrawn = new HashMap<>();
        for (ClaimRow row : ClaimsCsv.rows(utf8)) {
            try {
                if (row.isTotal()) {
                    totals.add(checked(row));
                } else {
                    Observation one = row.observation();
                    observations.add(one);
                    rows.put(one.id(), row);
                    if (one.statement() instanceof Statement.Withdrawn taken && taken.amount() == null) {
                        withdrawn.put(taken.id(), row.recorded());
                    }
                }
            } catch (IllegalArgumentException | ArithmeticException e) {
                throw refused(row, e);
            }
        }
        Map<String, PublishedClaim> claims = new LinkedHashMap<>();
        for (Observation one : observations) {
            claims.put(one.id(), claim(Objects.requireNonNull(rows.get(one.id())), one, withdrawn.get(one.id())));
        }
        return new ClaimsRecord(ObservationLog.of(observations), List.copyOf(totals), claims);
    }

    ObservationLog log() {
        return log;
    }

    List<StatedTotal> totals() {
        return totals;
    }

    List<PublishedClaim> claims() {
        return Collections.unmodifiableList(new ArrayList<>(claims.values()));
    }

    PublishedClaim claim(String id) {
        PublishedClaim claim = claims.get(Objects.requireNonNull(id, "id must not be null"));
        if (claim == null) {
            throw new IllegalArgumentException("claim " + Words.quote(id)
                    + " is not in the record; PublishedClaims.claims() lists those that are");
        }
        return claim;
    }

    private static PublishedClaim claim(ClaimRow row, Observation one, @Nullable LocalDate withdrawn) {
        try {
            String lineage = row.optional("lineage");
            return new PublishedClaim(
                    one,
                    row.optional("amount"),
                    row.optional("words"),
                    lineage == null ? one.reporter().origin() : lineage,
                    row.isReadAtOrigin(),
                    row.recorded(),
                    withdrawn);
        } catch (IllegalArgumentException e) {
            throw refused(row, e);
        }
    }

    private static StatedTotal checked(ClaimRow row) {
        StatedTotal total = row.total();
        row.isReadAtOrigin();
        if (total.asOf().earliest().isAfter(row.recorded())) {
            throw new IllegalArgumentException("total " + Words.quote(total.id()) + " is as of " + total.asOf()
                    + ", but recorded on " + row.recorded()
                    + "; nobody can record what is still to come, so mend the day that is wrong");
        }
        return total;
    }

    private static IllegalArgumentException refused(ClaimRow row, RuntimeException reason) {
        return new IllegalArgumentException(
                "record of claims, line " + row.line() + ": " + reason.getMessage(), reason);
    }
}
