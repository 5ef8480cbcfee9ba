package org.reserves.bitcoinj.control;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;

/** The same message to a reader, and another to a signature: what editors, web forms and wallets do to texts on their way. */
final class MessageVariants {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private MessageVariants() {}

    /** Returns other forms of a message with what tells them from it, none of them equal to it. */
    static Map<String, String> of(String message) {
        String unix = message.replace("\r\n", "\n").replace('\r', '\n');
        Map<String, String> variants = new LinkedHashMap<>();
        put(variants, message, unix, "with LF line ends");
        put(variants, message, unix.replace("\n", "\r\n"), "with CR LF line ends");
        put(variants, message, unix.replace('\n', '\r'), "with CR line ends");
        put(variants, message, message + "\n", "with a line break at its end");
        put(variants, message, message + "\r\n", "with a CR LF line break at its end");
        put(variants, message, unix.replaceFirst("\\n$", ""), "without the line break at its end");
        put(variants, message, message.strip(), "without spaces at its ends");
        for (Normalizer.Form form : Normalizer.Form.values()) {
            put(variants, message, Normalizer.normalize(message, form), "in the Unicode form " + form);
        }
        put(variants, message, BYTE_ORDER_MARK + message, "with a byte order mark before it");
        put(variants, message, message.replace(BYTE_ORDER_MARK, ""), "without the byte order mark");
        return variants;
    }

    private static void put(Map<String, String> variants, String message, String variant, String what) {
        if (!variant.equals(message)) {
            variants.putIfAbsent(variant, what);
        }
    }
}
