package org.reserves.examples.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.reserves.money.CurrencyCode;
import org.reserves.reading.ArticleDraft;
import org.reserves.reading.ReadFigure;
import org.reserves.reading.tie.ClaimedQuantity;

/** The figures of a draft as one JSON array for other programs; the two ends of a range are two figures. */
public final class FigureArray {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private FigureArray() {}

    /** Returns the array as text. */
    public static String of(ArticleDraft draft) throws JsonProcessingException {
        ArrayNode array = JSON.createArrayNode();
        for (ReadFigure figure : draft.figures()) {
            Integer low = figure.lowEnd();
            Integer high = figure.highStart();
            if (low == null || high == null) {
                add(
                        array,
                        draft,
                        figure,
                        figure.start(),
                        figure.end(),
                        figure.printed().number());
            } else {
                add(array, draft, figure, figure.start(), low, figure.printed().low());
                add(array, draft, figure, high, figure.end(), figure.printed().high());
            }
        }
        return JSON.writeValueAsString(array);
    }

    private static void add(
            ArrayNode array, ArticleDraft draft, ReadFigure figure, int start, int end, BigDecimal value) {
        ObjectNode one = array.addObject();
        one.put("start", start);
        one.put("end", end);
        one.put("text", between(draft.text(), start, end));
        one.put("holder", figure.holder());
        one.set("titleHolder", JSON.valueToTree(figure.titleHolder()));
        one.put("quantity", figure.quantity().id());
        one.put("value", plain(value));
        one.put("unit", unit(figure));
        one.put("hedge", figure.printed().hedge().id());
        one.put("sure", figure.sure().id());
        one.put("why", figure.why());
    }

    private static String between(String text, int start, int end) {
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, end - start));
    }

    private static String plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    private static String unit(ReadFigure figure) {
        String unit = figure.printed().unit();
        if (unit.equals("%")) {
            return "percent";
        }
        if (CurrencyCode.isKnown(unit) || unit.equals("BTC")) {
            return unit;
        }
        ClaimedQuantity quantity = figure.quantity();
        boolean bitcoin = quantity == ClaimedQuantity.ROW
                || quantity == ClaimedQuantity.ACQUIRED
                || quantity == ClaimedQuantity.REDUCED
                || quantity == ClaimedQuantity.SUPPLY;
        return bitcoin && figure.isTied() ? "BTC" : "count";
    }
}
