package org.reserves.bitcoinj.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What to know about a watched text where coins are missing: which child numbers were searched, and which of its keys were taken as they
 * stand although a wallet keeps its coins elsewhere.
 */
final class SearchNotes {
    private static final Pattern KEY =
            Pattern.compile("([xyztuv]pub[1-9A-HJ-NP-Za-km-z]{80,})((?:/(?:[0-9]+|<[0-9;]+>))*)(/\\*)?");
    private static final int SHOWN = 12;
    /** The byte after the version tells how many steps a key is below its master. */
    private static final int DEPTH = 4;

    private SearchNotes() {}

    /** Returns what was searched. */
    static String numbers(int first, int last, boolean bareKey) {
        return "child numbers " + first + " to " + last
                + (bareKey ? " of the key and of its branches 0 and 1 were searched" : " were searched");
    }

    /** Returns what to know about the extended keys in a text that could be read. */
    static List<String> keys(String given, boolean bareKey) {
        String text = WalletPolicy.isLike(given) ? WalletPolicy.descriptor(given) : given;
        List<String> notes = new ArrayList<>();
        Matcher keys = KEY.matcher(text);
        while (keys.find()) {
            String key = keys.group(1);
            String name = "key " + key.substring(0, SHOWN) + "…";
            if (AddressText.decodeBase58("extended key", key)[DEPTH] == 0) {
                notes.add(name
                        + " is a master key and was taken as it stands; wallets keep their coins below hardened account"
                        + " keys, which nobody can derive from it: declare the account key");
            }
            if (!bareKey) {
                branch(name, keys.group(2), keys.group(3) != null, notes);
            }
        }
        return notes.stream().distinct().toList();
    }

    private static void branch(String name, String path, boolean ranged, List<String> notes) {
        if (!ranged) {
            notes.add(name + " has no /* after it and was taken as it stands, as one key; where it is a wallet's, write"
                    + " /<0;1>/* after it");
        } else if (!path.endsWith(">")) {
            notes.add(name + " has " + path
                    + "/* after it and not /<0;1>/*, so it was taken as it stands; where the wallet keeps"
                    + " its change on branch 1, that is not in this text");
        }
    }
}
