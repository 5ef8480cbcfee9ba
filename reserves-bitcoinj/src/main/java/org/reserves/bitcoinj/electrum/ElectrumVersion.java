package org.reserves.bitcoinj.electrum;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reserves.bitcoinj.json.JsonValue;
import org.reserves.bitcoinj.json.RpcAnswer;
import org.reserves.bitcoinj.proven.ServerException;
import org.reserves.bitcoinj.proven.ServerException.Kind;

/** The version of the protocol that a server agrees to: numbers with points, like {@code 1.6} or {@code 1.6.0}. */
final class ElectrumVersion {
    private static final Pattern FORM = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})(?:\\.\\d{1,4})*");
    private static final int MAJOR = 1;
    private static final int FIRST = 4;
    private static final int LAST = 6;

    private ElectrumVersion() {}

    /** Refuses a server that did not agree to a version from 1.4 to 1.6. */
    static void require(ElectrumErrors errors, RpcAnswer answer) {
        String version = errors.read("its version", answer, ElectrumVersion::agreed);
        Matcher matcher = FORM.matcher(version);
        if (!matcher.matches()) {
            throw errors.malformed("its version", null);
        }
        int minor = Integer.parseInt(matcher.group(2));
        if (Integer.parseInt(matcher.group(1)) != MAJOR || minor < FIRST || minor > LAST) {
            throw new ServerException(
                    errors.server(),
                    Kind.UNSUITABLE,
                    "speaks version \"" + version
                            + "\" of the protocol, where 1.4 to 1.6 are understood; ask another server");
        }
    }

    private static String agreed(JsonValue result) {
        List<JsonValue> pair = result.items();
        if (pair.size() != 2) {
            throw result.refusal("is a list of " + pair.size() + " where software and version were expected");
        }
        return pair.get(1).text();
    }
}
