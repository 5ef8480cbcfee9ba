/**
 * Was this signed by somebody who can spend from that address? Checks proofs of control in the three forms in use: BIP137
 * ({@code signmessage}), BIP322 2.0.0 and BIP127.
 *
 * <p>Begin with {@link org.reserves.bitcoinj.control.SignedMessageChecker}; what is claimed and reported is in
 * {@link org.reserves.control}.
 *
 * <pre>{@code
 * SignatureCheck check = SignedMessageChecker.on(Network.MAIN)
 *         .check(new SignedProof("bc1q9vza2e8x573nczrlzms0wvx3gsqjx7vavgkx0l", "Hello World", signature));
 * }</pre>
 *
 * <p>Scripts are run by {@code bitcoin-kmp}, an optional dependency: its interpreter knows all rules of consensus and policy up to
 * taproot, which bitcoinj's does not. Nothing here runs a script itself. What is done here is what the interpreter leaves open: reading
 * the bytes strictly, the rules of the three standards that no flag stands for, and asking whether a signature was needed at all.
 *
 * <p>Nothing here signs, and no message repeats a signature. Immutable and thread-safe. Parameters and return values are never null
 * unless marked {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.bitcoinj.control;

import javax.annotation.ParametersAreNonnullByDefault;
