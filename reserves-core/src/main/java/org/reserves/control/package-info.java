/**
 * Who can move them? Signed proofs that somebody holds the keys of declared places, what they are worth to an auditor, and how much
 * of a balance they cover.
 *
 * <p>Begin with {@link org.reserves.control.ControlClaim}: a declaration with what was signed for it.
 *
 * <pre>{@code
 * Challenge challenge = Challenge.of(TitleHolder.state("SV"), "audit of 2025", "2025-12-31", block);
 * ControlReport r = ControlClaim.of(declaration)
 *         .answering(challenge)
 *         .signed("bc1q9vza2e8x573nczrlzms0wvx3gsqjx7vavgkx0l", challenge.text(), signature)
 *         .checkedBy(checker)
 *         .at(verification);
 * r.controlled();                                                // of what was found, under proven control
 * }</pre>
 *
 * <ul>
 *   <li>{@link org.reserves.control.Challenge} is the text an auditor gives a declarant to sign. It holds the hash of a recent block,
 *       which nobody could have known before, and a nonce, which nobody signed before.
 *   <li>{@link org.reserves.control.SignedProof} is what comes home: an address, a message and a signature.
 *   <li>{@link org.reserves.control.ControlChecker} checks signatures; {@code reserves-bitcoinj} has one.
 *       {@link org.reserves.control.SignatureCheck} is its answer: proven, invalid or inconclusive.
 *   <li>{@link org.reserves.control.CheckedClaim} holds the answers, and {@link org.reserves.control.ControlReport} what follows as of a
 *       day or at one block: found, controlled, no longer there, at a custodian, and the rest.
 * </ul>
 *
 * <p>A proof shows that somebody could sign for a script when the message was known. It shows neither that the signer still has the key,
 * nor that nobody else has it, nor that the list of places is complete. A balance is one result and control is another: a report shows
 * both and adds nothing of one to the other.
 *
 * <p>Private keys are never read, and a text that looks like one is refused unrepeated. The library verifies; it does not sign.
 *
 * <p>Amounts are exact and in BTC. Scripts are hexadecimal digits in lower case. The JSON of each type is described on it; all of them
 * round-trip. All values are immutable and thread-safe. Parameters and return values are never null unless marked {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.control;

import javax.annotation.ParametersAreNonnullByDefault;
