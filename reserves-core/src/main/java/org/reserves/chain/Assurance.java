package org.reserves.chain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.reserves.internal.Ids;

/**
 * What stands behind a balance: what was done to get it, and who could still have lied. Strongest first.
 *
 * <p>JSON: the name in lower case with hyphens, like {@code own-node}.
 */
public enum Assurance {
    /** The coins were checked against a commitment that nobody could have forged alone. */
    AUTHENTICATED(
            "the whole set of coins hashes to a constant that is published or that the caller trusts, or was built from blocks with checked proof of work",
            "nobody short of a majority of the hash power, by withholding newer blocks; where the caller added the constant,"
                    + " whoever vouched for it"),
    /** The caller's own validating node answered. */
    OWN_NODE("the caller's own validating node answered", "the operator of that node"),
    /** Two independent sources named the same coins at the same block, or the proven events of several operators' servers were united. */
    CROSS_CHECKED(
            "two independent sources agree on the coins at the same block, or what servers of several operators proved was united",
            "only all of them together, by leaving out the same event"),
    /** One server answered, or several of one operator; what it showed may be proved, that it showed all is not. */
    SINGLE_SERVER("one server answered", "that server, by leaving things out"),
    /** Peers answered with data they were free to leave out. */
    INDICATIVE("peers answered with filtered data", "any of these peers, by leaving things out; never evidence"),
    /** A file was read that nothing vouches for. */
    UNAUTHENTICATED("a file was read whose hash nothing vouches for", "whoever made the file");

    private final String done;
    private final String whoCouldLie;

    Assurance(String done, String whoCouldLie) {
        this.done = done;
        this.whoCouldLie = whoCouldLie;
    }

    /**
     * Returns the grade with this JSON name.
     *
     * @throws IllegalArgumentException if there is no such grade
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Assurance fromId(String id) {
        return Ids.find("assurance", Assurance.class, id);
    }

    /** Returns the JSON name, like {@code own-node}. */
    @JsonValue
    public String id() {
        return Ids.of(this);
    }

    /** Returns what was done to get the balance, as half a sentence. */
    public String done() {
        return done;
    }

    /** Returns who could still have lied, as half a sentence. */
    public String whoCouldLie() {
        return whoCouldLie;
    }
}
