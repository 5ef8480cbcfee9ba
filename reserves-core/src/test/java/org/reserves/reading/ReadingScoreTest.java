package org.reserves.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The floor under the reader: made-up articles of many styles, labelled before they were read. */
class ReadingScoreTest {
    private static final List<String> OWN = List.of(
            "auction_list.txt",
            "british.txt",
            "crypto_press.txt",
            "feature.txt",
            "indian.txt",
            "list_page.txt",
            "newswire.txt",
            "no_claims.txt",
            "podcast_notes.txt",
            "press_wire.txt",
            "qa.txt",
            "table_page.txt",
            "translated.txt");
    private static final List<String> HELD_OUT = List.of(
            "asia_business.txt",
            "court_report.txt",
            "data_brief.txt",
            "explainer_steps.txt",
            "interview.txt",
            "markdown_table.txt",
            "newsletter.txt",
            "onchain_alert.txt",
            "op_ed.txt",
            "regional_press.txt",
            "tabloid.txt",
            "wire_sale.txt");

    @Test
    void ownArticles_areReadRightAndMostly() {
        ReadingScore all = new ReadingScore();
        OWN.forEach(name -> all.add(ReadingScore.of(LabelledArticle.read("own", name))));
        assertTrue(all.holderPrecision() >= 98, all.toString());
        assertTrue(all.holderRecall() >= 88, all.toString());
        assertTrue(all.precision() >= 97, all.toString());
        assertTrue(all.recall() >= 88, all.toString());
    }

    /** Written after the rules and scored once before any was changed for them: 90 of 100 holders right, 56 of 100 found. */
    @Test
    void heldOutArticles_areReadRightThoughNotAll() {
        ReadingScore all = new ReadingScore();
        HELD_OUT.forEach(name -> all.add(ReadingScore.of(LabelledArticle.read("heldout", name))));
        assertTrue(all.holderPrecision() >= 96, all.toString());
        assertTrue(all.holderRecall() >= 60, all.toString());
        assertTrue(all.precision() >= 94, all.toString());
        assertTrue(all.recall() >= 59, all.toString());
    }

    /** Written by somebody who had not seen the rules; before any was changed for them, 89 of 100 holders were right and 59 of 100 found. */
    @Test
    void articlesOfAStranger_areReadRightAndMostly() throws IOException {
        ReadingScore all = scoreOf("dev");
        assertTrue(all.holderPrecision() >= 97, all.toString());
        assertTrue(all.holderRecall() >= 83, all.toString());
        assertTrue(all.precision() >= 96, all.toString());
        assertTrue(all.recall() >= 83, all.toString());
    }

    /** Written while the rules were mended, a few at a time, and each of them scored before the next rule: 95 and 75 of 100 then. */
    @Test
    void freshArticles_areReadRightAndMostly() throws IOException {
        ReadingScore all = scoreOf("fresh");
        assertTrue(all.holderPrecision() >= 96, all.toString());
        assertTrue(all.holderRecall() >= 86, all.toString());
        assertTrue(all.precision() >= 94, all.toString());
        assertTrue(all.recall() >= 84, all.toString());
    }

    /** In styles of their own, by somebody who had not seen the rules; 76 of 100 were right in all and 38 of 100 found when they were new. */
    @Test
    void articlesInOtherStyles_areReadRightAndMostly() throws IOException {
        ReadingScore all = scoreOf("styles", 11);
        assertTrue(all.holderPrecision() >= 93, all.toString());
        assertTrue(all.precision() >= 91, all.toString());
        assertTrue(all.recall() >= 71, all.toString());
    }

    /** By the same, in ordinary prose; 76 of 100 right and 53 of 100 found when they were new. */
    @Test
    void articlesInProse_areReadRightAndMostly() throws IOException {
        ReadingScore all = scoreOf("prose", 12);
        assertTrue(all.holderPrecision() >= 94, all.toString());
        assertTrue(all.precision() >= 89, all.toString());
        assertTrue(all.recall() >= 72, all.toString());
    }

    /** Written after rules and weights, in thirty voices; 84 of 100 right and 55 of 100 found when they were new. */
    @Test
    void articlesInOtherVoices_areReadRightAndMostly() throws IOException {
        ReadingScore all = scoreOf("voices", 30);
        assertTrue(all.holderPrecision() >= 91, all.toString());
        assertTrue(all.precision() >= 90, all.toString());
        assertTrue(all.recall() >= 71, all.toString());
    }

    /**
     * Of strangers with wide vocabularies, and of others who wrote like the pages of the press that they remembered; weights are counted from
     * these, and rules were mended with some of them.
     */
    @ParameterizedTest
    @CsvSource({
        "strangers, 94, 83",
        "press, 89, 73",
        "crypto, 95, 81",
        "official, 90, 72",
        "features, 90, 54",
        "clippings, 93, 78",
        "ordinary, 96, 86",
        "daily, 93, 78",
        "newsroom, 93, 79",
        "broadsheets, 91, 65",
        "mainstream, 91, 79",
        "trade, 94, 78",
        "dailies, 94, 85",
        "rankings, 93, 79",
        "sellers, 92, 77",
        "courts, 92, 69",
        "abroad, 92, 74",
        "columns, 90, 56",
        "marshals, 88, 64",
        "himalaya, 91, 66",
        "wires, 89, 68",
        "translated, 85, 54",
        "layouts, 90, 63",
        "spoken, 86, 60",
        "essays, 88, 59",
        "pacific, 84, 51",
        "alerts, 92, 81",
        "europe, 88, 68",
        "shapes, 89, 68",
        "corners, 88, 63",
        "ledgers, 89, 63",
        "dockets, 83, 53",
        "reviews, 89, 64",
        "eras, 90, 67",
        "newsdesk, 91, 68",
        "explainers, 90, 69",
        "agencies, 90, 75",
        "trades, 91, 67",
        "southern, 81, 55",
        "voiced, 89, 57",
        "pages, 89, 73",
        "daybook, 91, 78",
        "isles, 89, 64",
        "capitol, 90, 64",
        "analysts, 91, 67",
        "diaries, 87, 50",
        "bulletins, 86, 59",
        "nonnative, 91, 63"
    })
    void articlesOfStrangers_areReadRightAndPartly(String folder, int precision, int recall) throws IOException {
        ReadingScore all = scoreOf(folder, 24);
        assertTrue(all.precision() >= precision, all.toString());
        assertTrue(all.recall() >= recall, all.toString());
    }

    /** Neither rules nor weights have seen these, and nobody who mends them should look: what a new text has to expect. */
    @Test
    void unseenArticles_areReadAsTheDocumentationSays() throws IOException {
        ReadingScore all = scoreOf("unseen", 24);
        assertTrue(all.holderPrecision() >= 89, all.toString());
        assertTrue(all.precision() >= 86, all.toString());
        assertTrue(all.recall() >= 65, all.toString());
    }

    /** In the usual forms of the press; neither rules nor weights have seen these either. */
    @Test
    void measuredArticles_areReadAsTheDocumentationSays() throws IOException {
        ReadingScore all = scoreOf("measured", 32);
        assertTrue(all.holderPrecision() >= 95, all.toString());
        assertTrue(all.precision() >= 94, all.toString());
        assertTrue(all.recall() >= 83, all.toString());
    }

    /** A hundred by five more writers, who were told to write densely; nor have these been seen by rules or weights. */
    @Test
    void laterArticles_areReadAsTheDocumentationSays() throws IOException {
        ReadingScore all = scoreOf("later", 100);
        assertTrue(all.holderPrecision() >= 92, all.toString());
        assertTrue(all.precision() >= 91, all.toString());
        assertTrue(all.recall() >= 71, all.toString());
    }

    private static ReadingScore scoreOf(String folder) throws IOException {
        return scoreOf(folder, 12);
    }

    private static ReadingScore scoreOf(String folder, int fewest) throws IOException {
        ReadingScore all = new ReadingScore();
        List<LabelledArticle> articles =
                LabelledArticle.inFolder(Path.of("src/test/resources/org/reserves/reading", folder));
        assertTrue(articles.size() >= fewest, "found only " + articles.size());
        articles.forEach(article -> all.add(ReadingScore.of(article)));
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"no_claims.txt"})
    void anArticleWithoutClaims_hasNone(String name) {
        assertEquals(
                List.of(), ReadingScore.of(LabelledArticle.read("own", name)).errors());
    }
}
