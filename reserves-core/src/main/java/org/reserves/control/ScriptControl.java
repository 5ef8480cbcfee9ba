package org.reserves.control;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.chain.ChainBlock;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Hex;
import org.reserves.internal.JsonValues;
import org.reserves.internal.Words;
import org.reserves.money.Btc;

/**
 * What is known about one declared script: its coins, and who can move them.
 *
 * <p>JSON: {@code {"script":"0014…","name":"bc1q…","status":"proven","reason":"…","found":"…","gone":"…","notBefore":{…},
 * "lockTime":0,"sequence":0}}; what is not known is left out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param script    the bytes of the script, hexadecimal digits in lower case
 * @param name      how people name it
 * @param status    the best that was proven about it
 * @param reason    why, as half a sentence
 * @param found     what it holds at the block, or null where no balance was asked for or the balance is unknown
 * @param gone      coins of it that a proof or an earlier balance names and the block does not have, in BTC; null likewise
 * @param notBefore the block after which it was signed for, or null
 * @param lockTime  see {@link SignatureCheck#lockTime()}
 * @param sequence  see {@link SignatureCheck#sequence()}
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"script", "name", "status", "reason", "found", "gone", "notBefore", "lockTime", "sequence"})
public record ScriptControl(
        @JsonProperty("script") String script,
        @JsonProperty("name") String name,
        @JsonProperty("status") ControlStatus status,
        @JsonProperty("reason") String reason,
        @JsonProperty("found") @Nullable Btc found,
        @JsonProperty("gone") @Nullable Btc gone,
        @JsonProperty("notBefore") @Nullable ChainBlock notBefore,
        @JsonProperty("lockTime") @Nullable Long lockTime,
        @JsonProperty("sequence") @Nullable Long sequence) {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if the script is not hexadecimal, or name or reason is blank
     */
    public ScriptControl {
        Hex.requireBytes("script", script);
        Words.require("name of a script", name);
        Objects.requireNonNull(status, "status must not be null");
        Words.require("reason", reason);
    }

    @JsonCreator
    static ScriptControl fromJson(
            @JsonProperty("script") String script,
            @JsonProperty("name") String name,
            @JsonProperty("status") ControlStatus status,
            @JsonProperty("reason") String reason,
            @JsonProperty("found") @Nullable Btc found,
            @JsonProperty("gone") @Nullable Btc gone,
            @JsonProperty("notBefore") @Nullable ChainBlock notBefore,
            @JsonProperty("lockTime") @Nullable Object lockTime,
            @JsonProperty("sequence") @Nullable Object sequence) {
        return new ScriptControl(
                script,
                name,
                status,
                reason,
                found,
                gone,
                notBefore,
                JsonValues.optionalWhole("lockTime", lockTime),
                JsonValues.optionalWhole("sequence", sequence));
    }

    /** Returns whether the script was signed for and holds nothing at the block. */
    public boolean isEmptied() {
        return status == ControlStatus.PROVEN && found != null && found.signum() == 0;
    }

    /** Returns name, status and reason. */
    @Override
    public String toString() {
        return name + ": " + status.words() + ", " + reason;
    }
}
