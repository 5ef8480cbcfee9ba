package org.reserves.control;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;

/**
 * Something that can check signatures on one network. {@code SignedMessageChecker} of {@code reserves-bitcoinj} is one, and an
 * application may write another.
 *
 * <p>What an implementation owes its caller:
 *
 * <ul>
 *   <li>{@link SignatureCheck.Outcome#PROVEN} only where somebody without a key could not have made the signature for this message.
 *       A script that anyone can spend from is {@link SignatureCheck.Outcome#INCONCLUSIVE}, whatever is handed in for it.
 *   <li>A bad signature or a bad address is an answer, never an exception.
 *   <li>No reason repeats a signature, and every reason fits one line.
 * </ul>
 */
public interface ControlChecker {

    /** Returns the network whose addresses are read. */
    Network network();

    /**
     * Returns the scripts a declared text stands for, hexadecimal digits in lower case.
     *
     * @throws IllegalArgumentException if the text cannot be read, or is of another network
     */
    Set<String> scriptsOf(WatchOnly watch);

    /**
     * Checks one signature.
     *
     * @param known coins of the chain whose scripts and amounts the caller knows; a BIP127 transaction does not bring them
     */
    SignatureCheck check(SignedProof proof, Collection<LockedCoin> known);

    /** Checks one signature that brings all it needs. */
    default SignatureCheck check(SignedProof proof) {
        return check(proof, List.of());
    }
}
