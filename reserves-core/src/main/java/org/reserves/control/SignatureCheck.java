package org.reserves.control;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Hex;
import org.reserves.internal.Ids;
import org.reserves.internal.JsonValues;
import org.reserves.internal.Words;

/**
 * What a {@link ControlChecker} says about one signature: that, and why.
 *
 * <p>JSON: {@code {"outcome":"proven","reason":"…","form":"bip322-full","script":"0014…","name":"bc1q…","lockTime":0,"sequence":0,
 * "coins":[…]}}; what is not known is left out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param outcome  the result in one word, in the three words of BIP322
 * @param reason   why, as half a sentence on one line
 * @param form     the form the signature has, or null where it has none that is known
 * @param script   the bytes of the script signed for, hexadecimal digits in lower case, or null where the address cannot be read
 * @param name     how people name that script, or null likewise
 * @param lockTime the T of BIP322's "valid at time T and age S": the coins could not be moved by this signature before that block height,
 *                 or from 500,000,000 on before that second of Unix time; null for forms without one
 * @param sequence the S: how old a coin must be first, encoded as in BIP68; null for forms without one
 * @param coins    the coins that the proof would spend besides; empty unless proven
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"outcome", "reason", "form", "script", "name", "lockTime", "sequence", "coins"})
public record SignatureCheck(
        @JsonProperty("outcome") Outcome outcome,
        @JsonProperty("reason") String reason,
        @JsonProperty("form") @Nullable SignatureForm form,
        @JsonProperty("script") @Nullable String script,
        @JsonProperty("name") @Nullable String name,
        @JsonProperty("lockTime") @Nullable Long lockTime,
        @JsonProperty("sequence") @Nullable Long sequence,
        @JsonProperty("coins") List<LockedCoin> coins) {

    /** The result of checking one signature. */
    public enum Outcome {
        /** The script could be satisfied by whoever signed, and by nobody who did not have the key. */
        PROVEN,
        /** A check failed. */
        INVALID,
        /** The signature can be neither accepted nor rejected: nothing needs a key, or its rules are not defined or not known. */
        INCONCLUSIVE;

        /**
         * Returns the outcome with this JSON name.
         *
         * @throws IllegalArgumentException if there is none
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Outcome fromId(String id) {
            return Ids.find("outcome", Outcome.class, id);
        }

        /** Returns the JSON name, like {@code proven}. */
        @JsonValue
        public String id() {
            return Ids.of(this);
        }
    }

    /**
     * Validates and copies the components.
     *
     * @throws IllegalArgumentException if the reason is blank, the script is not hexadecimal, or something is proven of no script, or
     *                                  coins without being proven
     */
    public SignatureCheck {
        Objects.requireNonNull(outcome, "outcome must not be null");
        Words.require("reason", reason);
        coins = List.copyOf(Objects.requireNonNull(coins, "coins must not be null"));
        if (script != null) {
            Hex.requireBytes("script", script);
        }
        if ((script == null) != (name == null)) {
            throw new IllegalArgumentException(
                    "script \"" + script + "\" and its name \"" + name + "\" do not go together; give both or neither");
        }
        if (outcome == Outcome.PROVEN ? script == null : !coins.isEmpty()) {
            throw new IllegalArgumentException("outcome \"" + outcome.id() + "\" with script \"" + script + "\" and "
                    + Words.count(coins.size(), "coin") + " contradicts itself; only a script can be proven");
        }
    }

    @JsonCreator
    static SignatureCheck fromJson(
            @JsonProperty("outcome") Outcome outcome,
            @JsonProperty("reason") String reason,
            @JsonProperty("form") @Nullable SignatureForm form,
            @JsonProperty("script") @Nullable String script,
            @JsonProperty("name") @Nullable String name,
            @JsonProperty("lockTime") @Nullable Object lockTime,
            @JsonProperty("sequence") @Nullable Object sequence,
            @JsonProperty("coins") List<LockedCoin> coins) {
        return new SignatureCheck(
                outcome,
                reason,
                form,
                script,
                name,
                JsonValues.optionalWhole("lockTime", lockTime),
                JsonValues.optionalWhole("sequence", sequence),
                coins);
    }

    /** Returns whether control was proven. */
    public boolean isProven() {
        return outcome == Outcome.PROVEN;
    }

    /** Returns the scripts the signature is good for with their names, none unless proven: the one signed for, and those of the coins. */
    public Map<String, String> scripts() {
        Map<String, String> scripts = new LinkedHashMap<>();
        if (isProven() && script != null && name != null) {
            scripts.put(script, name);
        }
        coins.forEach(coin -> scripts.putIfAbsent(coin.script(), coin.name()));
        return scripts;
    }

    /** Returns outcome and reason: {@code PROVEN by a BIP322 simple signature for bc1q…}. */
    @Override
    public String toString() {
        return outcome + " " + reason;
    }
}
