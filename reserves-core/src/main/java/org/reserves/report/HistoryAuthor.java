package org.reserves.report;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.reserves.chain.ChainEvent;
import org.reserves.chain.ChainHistory;
import org.reserves.chain.TrackedCoin;
import org.reserves.money.Btc;

/** Writes what came and went on the chain, with the balance after each event. */
final class HistoryAuthor implements Document.Author {
    private final ChainHistory history;

    HistoryAuthor(ChainHistory history) {
        this.history = history;
    }

    @Override
    public Document write(Language language, Document.Rounding rounding) {
        List<ChainEvent> events = history.events();
        List<List<Cell>> rows = new ArrayList<>();
        Btc balance = held().minus(events.stream().map(ChainEvent::change).collect(Btc.toSum()));
        for (ChainEvent event : events) {
            balance = balance.plus(event.change());
            rows.add(row(event, balance, language));
        }
        Grid grid = new Grid(
                "events",
                language.word("history.caption", rows.size()),
                List.of(
                        new Grid.Column(language.word("column.date"), false),
                        new Grid.Column(language.word("column.height"), true),
                        new Grid.Column(language.word("column.event"), false),
                        new Grid.Column(language.word("column.change"), true),
                        new Grid.Column(language.word("column.balance"), true),
                        new Grid.Column(language.word("column.transaction"), false)),
                rows,
                List.of());
        Block grade = VerificationAuthor.grade(history.atTip().assurance(), language);
        return new Document(language.word("history.title"), List.of(grade, grid));
    }

    /** What is there after the last block; before the first one it is that less all that happened. */
    private Btc held() {
        return history.distinctScripts().stream()
                .flatMap(script -> script.coins().stream())
                .filter(coin -> coin.spent() == null)
                .map(TrackedCoin::amount)
                .collect(Btc.toSum());
    }

    private static List<Cell> row(ChainEvent event, Btc balance, Language language) {
        LocalDate day = event.time().atOffset(ZoneOffset.UTC).toLocalDate();
        return List.of(
                Cell.of(language.day(day), day.toString()),
                Cell.of(String.valueOf(event.block().height())),
                Cell.of(language.term("event", event.kind().id()), event.kind().id()),
                exact(event.change(), language),
                exact(balance, language),
                Cell.of(event.txid()));
    }

    static Cell exact(Btc amount, Language language) {
        return Cell.of(language.btc(amount), Language.plain(amount).toPlainString());
    }
}
