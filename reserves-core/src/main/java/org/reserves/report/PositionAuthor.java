package org.reserves.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.reserves.ledger.Lot;
import org.reserves.ledger.Position;
import org.reserves.money.Btc;

/** Writes a position: what is held, what it cost, its lots. */
final class PositionAuthor implements Document.Author {
    private final Position position;

    PositionAuthor(Position position) {
        this.position = position;
    }

    @Override
    public Document write(Language language, Rounding rounding) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Listing(List.of(
                new Block.Item(language.word("position.amount"), language.btc(position.amount()), Tone.PLAIN),
                new Block.Item(language.word("position.cost"), position.costBasis().toString(), Tone.PLAIN),
                new Block.Item(language.word("position.realized"), position.realizedGain().toString(), Tone.PLAIN))));
        blocks.add(lots(language, rounding));
        blocks.add(by("accounts", language.word("column.account"), position.byAccount(), language));
        AuditAuthor.noteEnglish(blocks, language);
        return new Document(language.word("position.title", language.day(position.asOf())), blocks);
    }

    private Grid lots(Language language, Rounding rounding) {
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
                position.lots().stream().map(lot -> row(lot, language, rounding)).toList(),
                List.of());
    }

    private static List<Cell> row(Lot lot, Language language, Rounding rounding) {
        return List.of(
                Cell.of(language.day(lot.acquired()), lot.acquired().toString()),
                HistoryAuthor.exact(lot.amount(), language),
                lot.cost() == null
                        ? Cell.unknown(language.word("unknown"))
                        : Cell.of(language.money(lot.cost(), rounding), lot.cost().toString()),
                Cell.of(lot.account()),
                Cell.of(language.term("provenance", lot.provenance().kind().id()), lot.provenance().kind().id()),
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
