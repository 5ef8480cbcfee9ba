package org.reserves.reading.tables;

import java.util.List;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;

/** A cell: its place and its items. */
record TableCell(int start, int end, List<Item> items) {
    TableCell {
        items = List.copyOf(items);
    }

    /** Whether a figure with a unit of its own stands in it. */
    boolean isAmount() {
        return items.stream()
                .anyMatch(item -> item.figure() != null && item.figure().unit() != Figure.Unit.BARE);
    }

    /** Whether it says more than its figures: Value (US$ m, at US$ 87,500). */
    boolean isWorded() {
        return items.stream().filter(Item::isWord).count() >= 2;
    }
}
