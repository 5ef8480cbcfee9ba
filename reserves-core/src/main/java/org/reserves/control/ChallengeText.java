package org.reserves.control;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.reserves.chain.ChainBlock;
import org.reserves.chain.Network;
import org.reserves.holder.Sovereign;
import org.reserves.holder.TitleHolder;
import org.reserves.internal.IsoDates;
import org.reserves.internal.Words;

/** The one line that a {@link Challenge} is signed as. */
final class ChallengeText {
    private static final String TITLE = "Proof of control of bitcoin";
    private static final Pattern LINE = Pattern.compile(TITLE
            + " \\| holder: (?<code>[A-Z0-9-]+), (?<kind>[a-z-]+)(?:, (?<name>[^|]+))?"
            + " \\| purpose: (?<purpose>[^|]+)"
            + " \\| date: (?<date>[^|]+)"
            + " \\| block: (?<network>[a-z0-9]+) (?<hash>[0-9a-f]{64})(?:, height (?<height>[0-9]{1,9}))?(?:, of (?<of>[0-9-]+))?"
            + " \\| nonce: (?<nonce>[0-9a-f]{32})");
    private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-f]{4})");

    private ChallengeText() {}

    static String print(Challenge challenge) {
        TitleHolder holder = challenge.holder();
        ChainBlock block = challenge.block();
        return TITLE + " | holder: " + holder.sovereign().code() + ", "
                + holder.kind().id() + (holder.name() == null ? "" : ", " + escape(holder.name()))
                + " | purpose: " + escape(challenge.purpose())
                + " | date: " + challenge.date()
                + " | block: " + block.network() + " " + block.hash()
                + (block.height() == null ? "" : ", height " + block.height())
                + (block.date() == null ? "" : ", of " + block.date())
                + " | nonce: " + challenge.nonce();
    }

    static boolean isLike(String text) {
        return text.startsWith(TITLE);
    }

    static Challenge parse(String text) {
        Matcher line = LINE.matcher(text);
        if (!line.matches()) {
            throw refusal(text, "is not the text of a challenge");
        }
        TitleHolder holder = new TitleHolder(
                Sovereign.of(line.group("code")),
                TitleHolder.Kind.fromId(line.group("kind")),
                unescapeOptional(line.group("name")));
        Challenge challenge = new Challenge(
                holder,
                unescape(line.group("purpose")),
                IsoDates.parse("date of a challenge", line.group("date")),
                block(line),
                line.group("nonce"));
        if (!challenge.text().equals(text)) {
            throw refusal(text, "reads as a challenge but is not written as one");
        }
        return challenge;
    }

    private static ChainBlock block(Matcher line) {
        String height = line.group("height");
        LocalDate date = IsoDates.parseOptional("date of the block", line.group("of"));
        return new ChainBlock(
                Network.fromId(line.group("network")),
                line.group("hash"),
                height == null ? null : Integer.valueOf(height),
                date);
    }

    private static IllegalArgumentException refusal(String text, String problem) {
        return new IllegalArgumentException("text " + Words.quote(text) + " " + problem
                + "; copy it whole, on one line, as it was given to be signed");
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // a space at an end could get lost
            boolean edge = c == ' ' && (i == 0 || i == text.length() - 1);
            if (c < ' ' || c > '~' || c == '|' || c == '\\' || edge) {
                escaped.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    escaped.append(Character.forDigit((c >> shift) & 15, 16));
                }
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    @Nullable
    private static String unescapeOptional(@Nullable String text) {
        return text == null ? null : unescape(text);
    }

    private static String unescape(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(escaped ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(escaped.group(1), 16))));
    }
}
