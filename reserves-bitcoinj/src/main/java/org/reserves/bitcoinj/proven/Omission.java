package org.reserves.bitcoinj.proven;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Objects;
import org.reserves.internal.ExplicitJson;

/**
 * A proven event that a server left out when it was asked for everything about a script.
 *
 * <p>Whoever doubts it can check it: the branch leads from the transaction to the merkle root of the block.
 *
 * <p>JSON: {@code {"server":"…","script":"…","txid":"…","height":138,"block":"…","branch":{"position":1,"siblings":["…"]},"shownBy":["…"]}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param server  who left it out, as the caller named it
 * @param script  the name of the script it was asked about
 * @param txid    the transaction that pays the script or spends from it, as displayed
 * @param height  the height of its block
 * @param block   the hash of its block, as displayed
 * @param branch  the way from the transaction to the merkle root of the block
 * @param shownBy who showed it
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"server", "script", "txid", "height", "block", "branch", "shownBy"})
public record Omission(
        @JsonProperty("server") String server,
        @JsonProperty("script") String script,
        @JsonProperty("txid") String txid,
        @JsonProperty(value = "height", required = true) int height,
        @JsonProperty("block") String block,
        @JsonProperty("branch") MerkleBranch branch,
        @JsonProperty("shownBy") List<String> shownBy) {

    /** Validates and copies the components. */
    public Omission {
        Objects.requireNonNull(server, "server must not be null");
        Objects.requireNonNull(script, "script must not be null");
        Objects.requireNonNull(txid, "txid must not be null");
        Objects.requireNonNull(block, "block must not be null");
        Objects.requireNonNull(branch, "branch must not be null");
        shownBy = List.copyOf(Objects.requireNonNull(shownBy, "shownBy must not be null"));
    }

    /** Returns the finding in one sentence. */
    @Override
    public String toString() {
        return "server " + server + " left out transaction " + txid + " of " + script + " at height " + height
                + ", which " + String.join(", ", shownBy) + " proved to be in block " + block;
    }
}
