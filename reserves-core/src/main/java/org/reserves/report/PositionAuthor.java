package org.reserves.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.annotation.Nullable;
import org.reserves.ledger.Lot;
import org.reserves.ledger.MoneyTotal;
import org.reserves.ledger.Position;
import org.reserves.money.Btc;
import org.reserves.money.Price;

/** Writes a position: what is held, what it cost, its lots. */
final class PositionAuthor implements Document.Author {
    private final Position position;

    @Nullable
    private final Price.Known price;

    PositionAuthor(Position position, @Nullable Price.Known price) {
        this.position = position;
        this.price = price;
    }

    @Override
    public Document write(Language language, Document.Rounding rounding) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Listing(facts(language, rounding)));
        blocks.add(lots(language, rounding));
        blocks.add(by("accounts", language.word("column.account"), position.byAccount(), language));
        blocks.add(TableAuthor.rounded(language, rounding));
        return new Document(language.word("position.title", language.day(position.asOf())), blocks);
    }

    private List<Block.Item> facts(Language language, Document.Rounding rounding) {
        List<Block.Item> facts = new ArrayList<>();
        facts.add(item(language.word("position.amount"), language.btc(position.amount())));
        facts.add(item(language.word("position.cost"), tally(position.costBasis(), language, rounding)));
        facts.add(item(language.word("position.realized"), tally(position.realizedGain(), language, rounding)));
        if (price != null) {
            String at = price.date() == null
                    ? language.exact(price.perBtc())
                    : language.exact(price.perBtc()) + ", " + language.day(price.date());
            facts.add(item(
                    language.word("column.value"),
                    language.money(price.valueOf(position.amount()), rounding) + " (" + at + ")"));
            facts.add(item(
                    language.word("position.unrealized"), tally(position.unrealizedGain(price), language, rounding)));
        }
        return facts;
    }

    private static Block.Item item(String label, String text) {
        return new Block.Item(label, text, Tone.PLAIN);
    }

    /** A sum with the coins it is known for, and those it is not. */
    private static String tally(MoneyTotal tally, Language language, Document.Rounding rounding) {
        String sum = tally.known() == null
                ? language.word("unknown")
                : language.word("tally.known", language.money(tally.known(), rounding), language.btc(tally.knownFor()));
        return tally.isComplete() ? sum : sum + "; " + language.word("tally.unknown", language.btc(tally.unknownFor()));
    }

    private Grid lots(Language language, Document.Rounding rounding) {
        return new Grid(
                "lots",
                language.word("position.lots", position.selection()),
                List.of(
                        new Grid.Column(language.word("position.acquired"), false),
                        new Grid.Column(language.word("column.amount"), true),
                        new Grid.Column(language.word("column.cost"), true),
                        new Grid.Column(language.word("column.account"), false),
                        new Grid.Column(language.word("column.acquired"), false),
                        new Grid.Column(language.word("column.status"), false)),
                position.lots().stream()
                        .map(lot -> row(lot, language, rounding))
                        .toList(),
                List.of());
    }

    private static List<Cell> row(Lot lot, Language language, Document.Rounding rounding) {
        return List.of(
                Cell.of(language.day(lot.acquired()), lot.acquired().toString()),
                HistoryAuthor.exact(lot.amount(), language),
                lot.cost() == null
                        ? Cell.unknown(language.word("unknown"))
                        : Cell.of(
                                language.money(lot.cost(), rounding), lot.cost().toString()),
                Cell.of(lot.account()),
                Cell.of(
                        language.term("provenance", lot.provenance().kind().id()),
                        lot.provenance().kind().id()),
                Cell.of(language.term("status", lot.status().id()), lot.status().id()));
    }

    private static Grid by(String name, String head, Map<String, Btc> parts, Language language) {
        return new Grid(
                name,
                language.word("position.by", head),
                List.of(new Grid.Column(head, false), new Grid.Column(language.word("column.amount"), true)),
                parts.entrySet().stream()
                        .map(part -> List.of(Cell.of(part.getKey()), HistoryAuthor.exact(part.getValue(), language)))
                        .toList(),
                List.of());
    }
}
