package org.reserves.examples.article;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.Nullable;

/** What a user said on the command line: a file, and options with or without a value. */
public final class ArticleArguments {
    private static final List<String> VALUED = List.of("--publisher", "--day", "--draft");

    private final String usage;
    private final Set<String> flags = new HashSet<>();
    private final Map<String, String> values = new HashMap<>();
    private final List<String> files = new ArrayList<>();

    private ArticleArguments(String usage) {
        this.usage = usage;
    }

    /**
     * Reads arguments.
     *
     * @param usage   the program and its arguments, for errors
     * @param options those without a value that it knows
     * @throws IllegalArgumentException if an option is unknown or lacks its value, or there are two files
     */
    public static ArticleArguments of(String usage, List<String> args, List<String> options) {
        ArticleArguments arguments = new ArticleArguments(usage + " [--publisher NAME] [--day 2025-05-28]");
        for (int i = 0; i < args.size(); i++) {
            String word = args.get(i);
            if (options.contains(word)) {
                arguments.flags.add(word);
            } else if (VALUED.contains(word) && i + 1 < args.size()) {
                arguments.values.put(word, args.get(++i));
            } else if (word.startsWith("--")) {
                throw arguments.refused("option \"" + word + "\" is not known or has no value");
            } else {
                arguments.files.add(word);
            }
        }
        if (arguments.files.size() > 1) {
            throw arguments.refused("\"" + String.join(" ", arguments.files) + "\" are several files");
        }
        return arguments;
    }

    private IllegalArgumentException refused(String problem) {
        return new IllegalArgumentException(problem + "; usage: " + usage);
    }

    /** Returns the file, or null where none was named. */
    @Nullable
    public Path file() {
        return files.isEmpty() ? null : Path.of(files.get(0));
    }

    /**
     * Returns the file.
     *
     * @throws IllegalArgumentException if none was named
     */
    public Path requireFile() {
        Path file = file();
        if (file == null) {
            throw refused("no article file was named");
        }
        return file;
    }

    /** Returns whether an option was given. */
    public boolean has(String option) {
        return flags.contains(option);
    }

    /** Returns the publisher, or words for an unknown one. */
    public String publisher() {
        return values.getOrDefault("--publisher", "unknown publisher");
    }

    /**
     * Returns the day the figures are about, or another where none was said.
     *
     * @throws IllegalArgumentException if the text is not an ISO day
     */
    public LocalDate day(LocalDate otherwise) {
        String day = values.get("--day");
        try {
            return day == null ? otherwise : LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("day \"" + day + "\" is not an ISO day; write it like 2025-05-28", e);
        }
    }

    /** Returns where to write the draft, or null. */
    @Nullable
    public Path draft() {
        String draft = values.get("--draft");
        return draft == null ? null : Path.of(draft);
    }
}
