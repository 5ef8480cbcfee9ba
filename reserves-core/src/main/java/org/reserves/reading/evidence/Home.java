package org.reserves.reading.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.reserves.holder.Sovereign;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Owner;
import org.reserves.reading.text.Sentence;

/**
 * The state that a text is at home in, whether it names it or not: the local press writes of its own police, cities and currency, and
 * takes for granted which state they are of.
 */
public final class Home {
    private static final Map<String, String> PLACES = load();
    private static final Set<String> STARTS =
            PLACES.keySet().stream().map(name -> name.split(" ", 2)[0]).collect(Collectors.toUnmodifiableSet());
    private static final int LONGEST = 3;
    /** Currencies in which the press of the whole world writes, and those of several states. */
    private static final Set<String> OF_ALL = Set.of("USD", "EUR", "BTC", "XAF", "XOF", "XCD", "XPF", "XDR", "%", "");

    private final Map<String, Integer> votes = new HashMap<>();

    @Nullable
    private Owner most;

    private Home() {}

    /** Returns what the words and figures of all lines tell. */
    public static Home of(List<List<Item>> lines) {
        Home home = new Home();
        for (List<Item> line : Objects.requireNonNull(lines, "lines must not be null")) {
            for (int i = 0; i < line.size(); i++) {
                home.count(line, i);
            }
        }
        return home;
    }

    private void count(List<Item> line, int at) {
        Figure figure = line.get(at).figure();
        if (figure != null) {
            Owner owner = ofCurrency(figure);
            if (owner != null) {
                vote(owner.holder());
            }
            return;
        }
        String code = placeAt(line, at);
        if (code != null) {
            vote(code);
        }
    }

    /** Returns the code of the state whose place is named from an item on, or null. */
    @Nullable
    static String placeAt(List<Item> items, int at) {
        String words = items.get(at).text();
        if (words.isEmpty() || !STARTS.contains(words)) {
            return null;
        }
        String code = PLACES.get(words);
        for (int i = at + 1; code == null && i < Math.min(items.size(), at + LONGEST); i++) {
            words += " " + items.get(i).text();
            code = PLACES.get(words);
        }
        return code;
    }

    private void vote(String code) {
        int now = votes.merge(code, 1, Integer::sum);
        if (most == null || now > votes.getOrDefault(most.holder(), 0) || code.equals(most.holder())) {
            most = Owner.state(code);
        }
    }

    /** Returns the state whose places and currency the text names most often, or null where it names none. */
    @Nullable
    Owner most() {
        return most;
    }

    /** Adds the state that the text is at home in, and the one whose money the figure is. */
    void add(FoundHolders found, Figure figure, boolean named) {
        String where = named ? " besides" : " alone";
        found.add(most, "home", where);
        Owner ofMoney = ofCurrency(figure);
        found.add(ofMoney, "own money", where);
        found.add(ofMoney, "own money ", ofMoney != null && ofMoney.equals(most) ? "home" : "abroad");
    }

    /** Adds the state whose city or region stands nearest before the figure at a place, and behind it. */
    static void addPlaces(FoundHolders found, Sentence s, int place) {
        String near = null;
        String far = null;
        for (int j = 0; j < s.size(); j++) {
            String code = placeAt(s.items(), j);
            near = code != null && j < place ? code : near;
            far = code != null && j > place && far == null ? code : far;
        }
        if (near != null) {
            found.add(Owner.state(near), "place left");
        }
        if (far != null) {
            found.add(Owner.state(far), "place right");
        }
    }

    /** Returns the state whose currency a figure is in, or null where that is no one's alone. */
    @Nullable
    static Owner ofCurrency(Figure figure) {
        String unit = Objects.requireNonNull(figure, "figure must not be null")
                .printed()
                .unit();
        if (!figure.isMoney() || OF_ALL.contains(unit) || unit.length() != LONGEST) {
            return null;
        }
        return Sovereign.named(unit.substring(0, 2)).isPresent() ? Owner.state(unit.substring(0, 2)) : null;
    }

    private static Map<String, String> load() {
        String resource = "places.tsv";
        try (InputStream in = Home.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("resource \"" + resource
                        + "\" is not in the jar of reserves-core; repack it with its resources");
            }
            Map<String, String> places = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(cells -> {
                        for (String name : cells[1].split(";", -1)) {
                            places.put(name, cells[0]);
                        }
                    });
            return Map.copyOf(places);
        } catch (IOException e) {
            throw new UncheckedIOException("resource \"" + resource + "\" of reserves-core cannot be read", e);
        }
    }
}
