package org.reserves.bitcoinj.watch;

import static org.reserves.bitcoinj.watch.AddressText.hint;
import static org.reserves.bitcoinj.watch.AddressText.quote;

import java.util.regex.Pattern;

/** Texts that stand in columns of addresses and are none: amounts, scripts in words, payment codes of other kinds. */
final class OtherText {
    private static final Pattern NUMBER = Pattern.compile(
            "[-+~≈]?(?:[₿$€£]|BTC|XBT)?\\s*[0-9][0-9.,'_\\s]{0,40}(?:[₿$€£%]|btc|xbt|sats?|satoshis?)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WORDS = Pattern.compile("OP_[A-Z0-9]+\\b.*|[0-9 ]*\\b(?:DUP HASH160|HASH160)\\b.*");
    private static final Pattern INVOICE =
            Pattern.compile("(?:lightning:)?ln(?:bc|tb|bcrt|url)[0-9a-z]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern SILENT = Pattern.compile("t?sp1[0-9a-z]{20,}", Pattern.CASE_INSENSITIVE);

    private OtherText() {}

    /**
     * Refuses a text that is neither an address nor meant as one.
     *
     * @throws IllegalArgumentException if the text is of such a kind; the message says what to write
     */
    static void refuse(String text) {
        if (NUMBER.matcher(text).matches()) {
            throw HexText.number(text, "");
        }
        if (WORDS.matcher(text).matches()) {
            throw new IllegalArgumentException("text " + quote(text)
                    + " is a script in words, which tools write differently; give it in hexadecimal, or its address");
        }
        if (INVOICE.matcher(text).matches()) {
            throw new IllegalArgumentException("text " + hint(text)
                    + " is of the Lightning network, which leaves no script to watch; give an address on the chain");
        }
        if (SILENT.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "text " + hint(text)
                            + " is a silent payment address, BIP352, whose coins only its scan key finds; give the addresses of the outputs");
        }
    }
}
