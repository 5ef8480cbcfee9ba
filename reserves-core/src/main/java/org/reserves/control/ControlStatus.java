package org.reserves.control;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.reserves.internal.Ids;

/**
 * What a proof is worth to an auditor, or what is known about control of a script. Best first: of several proofs for one script the
 * first in this order decides.
 *
 * <p>JSON: the name in lower case with hyphens, like {@code signed-twice}.
 */
public enum ControlStatus {
    /** Signed for, after a known block, and recent enough: the only status that counts as controlled. */
    PROVEN,
    /** Signed for, but the auditor's limit of age has passed. Not false. */
    EXPIRED,
    /** Signed for, but nothing in the message says when: it could be a copy of any old signature. */
    UNDATED,
    /** The signature is good and the message is not the one that was asked for. */
    WRONG_CHALLENGE,
    /** The message has the form of a challenge, but its nonce was never issued. */
    FORGED_NONCE,
    /** The nonce was answered before, or two challenges share it. */
    REPEATED_NONCE,
    /** Nobody can tell: anyone can spend, or the rules are not defined or not known. */
    INCONCLUSIVE,
    /** A check failed. */
    INVALID,
    /** Another proof says the same, and at least as recently; counted once. */
    SIGNED_TWICE,
    /** The signature is good, for something that was not declared. */
    NOT_DECLARED,
    /** Nothing was signed for this script. */
    UNSIGNED,
    /** The coins are in the hands of a third party: they exist, and the holder proves no control. */
    AT_CUSTODIAN;

    /**
     * Returns the status with this JSON name.
     *
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ControlStatus fromId(String id) {
        return Ids.find("status of control", ControlStatus.class, id);
    }

    /** Returns the JSON name, like {@code signed-twice}. */
    @JsonValue
    public String id() {
        return Ids.of(this);
    }

    /** Returns the name as words, like {@code signed twice}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
