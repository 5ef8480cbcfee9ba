package org.reserves.report;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.audit.Assessment;
import org.reserves.audit.AuditReport;
import org.reserves.audit.Claim;
import org.reserves.chain.ChainHistory;
import org.reserves.control.ControlReport;
import org.reserves.holding.ReserveTable;
import org.reserves.holding.SupplyComparison;
import org.reserves.internal.Words;
import org.reserves.ledger.Position;
import org.reserves.money.Price;
import org.reserves.observation.Knowledge;
import org.reserves.observation.Policy;
import org.reserves.observation.Resolution;
import org.reserves.pledge.PledgeVerdict;
import org.reserves.reading.ArticleDraft;
import org.reserves.statement.ReserveStatement;
import org.reserves.verification.Verification;

/**
 * An answer written for a person: as plain text, Markdown, CSV, or one HTML page that needs no script and no network.
 *
 * <p>Defaults: English; shares with three decimals, money with none, both rounded to the even neighbour, which the page says; the title of
 * the answer; no pictures.
 *
 * <pre>{@code
 * Report.of(table).in(Locale.GERMANY).markdown();
 * Report.of(audit, article).html();                                  // the article with its numbers marked in place
 * Report.together("Board, 31 December 2025", Report.of(table), Report.of(verification)).html();
 * }</pre>
 *
 * <p>CSV is for programs: exact amounts with a decimal point, days in ISO 8601, an empty field where nothing is known. Every other form is
 * for a reader.
 *
 * <p>Immutable and thread-safe.
 */
public final class Report {
    private final Document.Author author;
    private final Facts facts;

    /** What the caller may choose, null where he has not. */
    private record Facts(
            @Nullable Locale locale,
            @Nullable String title,
            @Nullable Document.Rounding rounding,
            List<Block.Picture> pictures) {
        static final Facts NONE = new Facts(null, null, null, List.of());
    }

    private Report(Document.Author author, Facts facts) {
        this.author = author;
        this.facts = facts;
    }

    private static Report by(Document.Author author) {
        return new Report(author, Facts.NONE);
    }

    /** Returns the report of a table: its rows with shares and values, bars, and totals that say what they leave out. */
    public static Report of(ReserveTable table) {
        return by(new TableAuthor(Objects.requireNonNull(table, "table must not be null")));
    }

    /** Returns the report of an audit: how many numbers of which verdict, what stands out, and every number. */
    public static Report of(AuditReport audit) {
        return by(new AuditAuthor(Objects.requireNonNull(audit, "audit must not be null"), null));
    }

    /**
     * Returns the report of an audit with the article itself, its numbers marked in place.
     *
     * @param article the text that was audited; numbers that are not found in it are listed as such
     */
    public static Report of(AuditReport audit, String article) {
        Objects.requireNonNull(audit, "audit must not be null");
        return by(new AuditAuthor(audit, Objects.requireNonNull(article, "article must not be null")));
    }

    /**
     * Returns the report of an audit with the article that was read, its numbers marked where the reader found them.
     *
     * @param draft what the audited table was made of
     * @throws IllegalArgumentException if the audit is not one of the draft's own table
     */
    public static Report of(AuditReport audit, ArticleDraft draft) {
        Objects.requireNonNull(audit, "audit must not be null");
        Objects.requireNonNull(draft, "draft must not be null");
        List<Claim> audited =
                audit.assessments().stream().map(Assessment::claim).toList();
        if (!audited.equals(draft.table().claims())) {
            throw new IllegalArgumentException("the audit has " + Words.count(audited.size(), "claim")
                    + " that are not those of the draft; audit draft.table(), and report it with the same draft");
        }
        return by(new AuditAuthor(audit, draft.text(), FigurePlaces.of(draft)));
    }

    /** Returns the report of one table under several supplies. */
    public static Report of(SupplyComparison comparison) {
        return by(new ComparisonAuthor(Objects.requireNonNull(comparison, "comparison must not be null")));
    }

    /** Returns the report of a position: what is held, what it cost, its lots, and what was gained. */
    public static Report of(Position position) {
        return by(new PositionAuthor(Objects.requireNonNull(position, "position must not be null"), null));
    }

    /**
     * Returns the report of a position with its value and what would be gained at a price; the price stands beside them.
     *
     * @throws IllegalArgumentException when written, if the price is in another currency than the costs
     */
    public static Report of(Position position, Price.Known price) {
        Objects.requireNonNull(position, "position must not be null");
        return by(new PositionAuthor(position, Objects.requireNonNull(price, "price must not be null")));
    }

    /** Returns the report of a pledge: the verdict, what breaks it, what is missing. */
    public static Report of(PledgeVerdict verdict) {
        return by(new PledgeAuthor(Objects.requireNonNull(verdict, "verdict must not be null")));
    }

    /** Returns the report of what is known of a holder: the figure chosen, and each rejected one with the reason. */
    public static Report of(Resolution resolution) {
        return by(new ResolutionAuthor(Objects.requireNonNull(resolution, "resolution must not be null")));
    }

    /**
     * Returns the report of what was known of all holders on its day: for each the answer by the policy, the least that is certain, what
     * others attribute, what courts, authorities and the holder say, the most any of them supports, the age of the answer, its independent
     * sources, and how many claims contradict each other. All of these are claims.
     */
    public static Report of(Knowledge knowledge, Policy policy) {
        Objects.requireNonNull(knowledge, "knowledge must not be null");
        return by(new KnowledgeAuthor(knowledge, Objects.requireNonNull(policy, "policy must not be null")));
    }

    /** Returns the report of a history: every event with the balance after it. */
    public static Report of(ChainHistory history) {
        return by(new HistoryAuthor(Objects.requireNonNull(history, "history must not be null")));
    }

    /** Returns the report of a verification: declared, found, the verdict with its grade, and the warnings. */
    public static Report of(Verification verification) {
        return by(new VerificationAuthor(Objects.requireNonNull(verification, "verification must not be null")));
    }

    /** Returns the report of proofs of control: found, controlled, at a custodian, the rest, and each script with its proof. */
    public static Report of(ControlReport control) {
        return by(new ControlAuthor(Objects.requireNonNull(control, "control must not be null")));
    }

    /**
     * Returns the report of a statement: what it comes to, its tables with the rule of each line, what an auditor asks, what is not known,
     * and every event with the price used.
     */
    public static Report of(ReserveStatement statement) {
        return by(new StatementAuthor(Objects.requireNonNull(statement, "statement must not be null")));
    }

    /**
     * Returns what several frameworks make of one ledger and period, beside each other.
     *
     * @throws IllegalArgumentException if they are of different holders or periods
     */
    public static Report sideBySide(ReserveStatement first, ReserveStatement... others) {
        Objects.requireNonNull(first, "statement must not be null");
        Objects.requireNonNull(others, "statements must not be null");
        List<ReserveStatement> all = new ArrayList<>();
        all.add(first);
        all.addAll(Arrays.asList(others));
        return by(new SideBySideAuthor(List.copyOf(all)));
    }

    /**
     * Returns several reports on one page, each under a heading of its own title. Language and rounding are those of the page.
     *
     * @throws IllegalArgumentException if the title is blank or there is no report
     */
    public static Report together(String title, Report... reports) {
        Words.require("title", title);
        List<Report> parts = List.copyOf(Arrays.asList(Objects.requireNonNull(reports, "reports must not be null")));
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("page \"" + title + "\" has no report; name one at least");
        }
        return by((language, rounding) -> {
            List<Block> blocks = new ArrayList<>();
            for (Report part : parts) {
                Document document = part.document(language, rounding);
                blocks.add(Block.Heading.of(document.title()));
                document.blocks()
                        .forEach(block -> blocks.add(block instanceof Block.Heading own ? own.below() : block));
            }
            return new Document(title, blocks);
        });
    }

    /**
     * Returns this report in a language: English, German, Spanish or French, whatever the country.
     *
     * @throws IllegalArgumentException if it is another language
     * @throws IllegalStateException    if a language was chosen already
     */
    public Report in(Locale locale) {
        Objects.requireNonNull(locale, "locale must not be null");
        Language.of(locale);
        Words.requireUnset("language", facts.locale);
        return new Report(author, new Facts(locale, facts.title, facts.rounding, facts.pictures));
    }

    /**
     * Returns this report under another title.
     *
     * @throws IllegalArgumentException if the title is blank
     * @throws IllegalStateException    if a title was chosen already
     */
    public Report titled(String title) {
        Words.require("title", title);
        Words.requireUnset("title", facts.title);
        return new Report(author, new Facts(facts.locale, title, facts.rounding, facts.pictures));
    }

    /**
     * Returns this report with other decimals; the page says them.
     *
     * @param percentScale decimals of shares in percent, from 0 to 12
     * @param moneyScale   decimals of money, from 0 to 12
     * @throws IllegalArgumentException if a scale is out of range
     * @throws IllegalStateException    if decimals were chosen already
     */
    public Report rounded(int percentScale, int moneyScale, RoundingMode mode) {
        Objects.requireNonNull(mode, "mode must not be null");
        Words.requireUnset("rounding", facts.rounding);
        Document.Rounding rounding = new Document.Rounding(requireScale(percentScale), requireScale(moneyScale), mode);
        return new Report(author, new Facts(facts.locale, facts.title, rounding, facts.pictures));
    }

    private static int requireScale(int scale) {
        if (scale < 0 || scale > 12) {
            throw new IllegalArgumentException(
                    "scale \"" + scale + "\" is not from 0 to 12; choose how many decimals a reader sees");
        }
        return scale;
    }

    /**
     * Returns this report with a picture at its end.
     *
     * @param svg         one SVG element; it is put into the page as it is, so it must be your own. A script, an event handler or an
     *                    address of something to load is refused
     * @param alternative what the picture shows, for whoever does not see it
     * @throws IllegalArgumentException if the text is not such an element, or the alternative is blank
     */
    public Report withPicture(String svg, String alternative) {
        List<Block.Picture> pictures = new ArrayList<>(facts.pictures);
        pictures.add(
                new Block.Picture(SafeSvg.require(svg), Words.require("alternative of a picture", alternative), null));
        return new Report(author, new Facts(facts.locale, facts.title, facts.rounding, List.copyOf(pictures)));
    }

    /** Returns the report as plain text, its lines ended by line feeds. */
    public String text() {
        return TextWriter.write(document(), language());
    }

    /** Returns the report as Markdown with pipe tables. */
    public String markdown() {
        return MarkdownWriter.write(document(), language());
    }

    /** Returns the report as one HTML page, in UTF-8 once you write it. */
    public String html() {
        return HtmlWriter.write(document(), language());
    }

    /** Returns the tables of the report as CSV (RFC 4180), in order, by a name each that is fit for a file. */
    public Map<String, String> csv() {
        Map<String, String> files = new LinkedHashMap<>();
        for (Block block : document().blocks()) {
            if (block instanceof Grid grid) {
                String name = grid.name();
                for (int i = 2; files.containsKey(name); i++) {
                    name = grid.name() + "-" + i;
                }
                files.put(name, CsvWriter.write(grid));
            }
        }
        return Collections.unmodifiableMap(files);
    }

    private Language language() {
        return Language.of(facts.locale == null ? Locale.ENGLISH : facts.locale);
    }

    private Document document() {
        return document(language(), facts.rounding == null ? Document.Rounding.DEFAULT : facts.rounding);
    }

    private Document document(Language language, Document.Rounding rounding) {
        Document document = author.write(language, rounding);
        List<Block> blocks = new ArrayList<>(document.blocks());
        blocks.addAll(facts.pictures);
        return new Document(facts.title == null ? document.title() : facts.title, blocks);
    }

    /** Returns the title and the forms there are. */
    @Override
    public String toString() {
        return "report \"" + document().title() + "\" in " + language().code()
                + "; ask for text, markdown, csv or html";
    }
}
