package org.reserves.reading.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.holder.Sovereign;
import org.reserves.reading.text.ArticleText;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Owner;

class HomeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Police in Pune sold 40 bitcoins. The court in Nagpur agreed. | IN
            The coins fetched £1.4m, or £1,050 each, said the officers. | GB
            Prosecutors in Zürich and Geneva have some, and so does London's Old Bailey. | CH
            The cops of New South Wales have 40, said the cops of Parramatta, Sydney. | AU
            The haul is worth ₩70 billion. | KR
            """)
    void placesAndMoney_tellWhichStateATextIsWrittenIn(String text, String code) {
        assertEquals(Owner.state(code), home(text));
    }

    @Test
    void moneyOfTheWholeWorld_tellsNothing() {
        assertNull(home("Bitcoin fell to $71,000, or €61,000, and 5% of all are lost."));
    }

    @Test
    void places_areOfKnownStates_andInOneLineEach() throws IOException {
        List<String> names = new ArrayList<>();
        try (InputStream in = Home.class.getResourceAsStream("places.tsv")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(one -> !one.startsWith("#"))
                    .toList()) {
                Sovereign.of(line.split("\t", -1)[0]);
                names.addAll(List.of(line.split("\t", -1)[1].split(";", -1)));
            }
        }
        assertEquals(names.size(), Set.copyOf(names).size());
    }

    @Nullable
    private static Owner home(String text) {
        ArticleText article = new ArticleText(text, null);
        List<List<Item>> lines = article.lines().stream()
                .map(line -> article.items(line.start(), line.end()))
                .toList();
        return Home.of(lines).most();
    }
}
