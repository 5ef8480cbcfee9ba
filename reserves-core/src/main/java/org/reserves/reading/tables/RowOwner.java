package org.reserves.reading.tables;

import java.util.List;
import javax.annotation.Nullable;
import org.reserves.reading.grammar.Scene;
import org.reserves.reading.grammar.Who;
import org.reserves.reading.text.ArticleText;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Name;
import org.reserves.reading.text.Owner;
import org.reserves.reading.tie.Sureness;

/** Whom a row of a table is about. */
final class RowOwner {
    private final ArticleText text;
    private final Scene scene;

    RowOwner(ArticleText text, Scene scene) {
        this.text = text;
        this.scene = scene;
    }

    /** The holder of a row under a head, or null. */
    @Nullable
    Who of(List<TableCell> cells, TableHead head) {
        Who one = head.isOfCases() ? ofCase(cells) : null;
        return one == null ? owner(cells, head) : one;
    }

    /** The first holder a row names, the total, or whom the table is about. */
    @Nullable
    private Who owner(List<TableCell> cells, TableHead head) {
        Who ofAll = head.namesHolders() ? null : scene.ofList();
        for (int i = 0; i < cells.size(); i++) {
            for (Item item : cells.get(i).items()) {
                Name name = item.name();
                if (name != null && name.owner() != null && name.isHolder() && !head.isOfOtherEnd(i)) {
                    return new Who(name.owner(), Sureness.SURE, "row of " + item.text());
                }
                if (item.is("total") || item.is("all") || item.is("sum") || item.is(Cue.ALL)) {
                    return ofAll == null ? new Who(Owner.TOTAL, Sureness.SURE, "row of the total") : ofAll;
                }
            }
        }
        Who stranger = head.columns().stream().anyMatch(column -> column.names()) ? stranger(cells) : null;
        return stranger == null ? scene.ofList() : stranger;
    }

    /** Whom a row of a case is about: the state or body it names, or else whom the table is about. */
    @Nullable
    private Who ofCase(List<TableCell> cells) {
        for (Item item : cells.get(0).items()) {
            Name name = item.name();
            if (name != null
                    && name.isHolder()
                    && name.owner() != null
                    && name.owner().isOfAState()) {
                return null;
            }
        }
        return scene.ofList();
    }

    /** The words of the first cell that has any, under a head that says it names holders. */
    @Nullable
    private Who stranger(List<TableCell> cells) {
        for (TableCell cell : cells) {
            String words =
                    text.between(cell.start(), cell.end()).replace("*", "").strip();
            boolean isName = cell.items().stream().anyMatch(item -> item.isCapitalized() && item.figure() == null);
            if (isName) {
                return new Who(Owner.other(words), Sureness.LIKELY, "row of " + words);
            }
        }
        return null;
    }
}
