/**
 * What is proved by what a server shows, and who left something out? The engine behind Electrum and Esplora servers, alone or together.
 *
 * <p>Begin with {@link org.reserves.bitcoinj.proven.ServerOptions}, which callers pass, and with what they get beside an answer:
 * {@link org.reserves.bitcoinj.proven.Omission} and {@link org.reserves.bitcoinj.proven.ServerException}. The rest is engine, public
 * for the sibling packages only.
 *
 * <ol>
 *   <li>{@link org.reserves.bitcoinj.proven.ProofServer} is asked for histories, transactions and merkle branches.
 *   <li>{@link org.reserves.bitcoinj.proven.HeaderBook} is our own chain of headers: what a branch leads to must be in it.
 *   <li>{@link org.reserves.bitcoinj.proven.EventUnion} unites what is proved of all that several servers show.
 * </ol>
 *
 * <p>A transaction whose id we computed, a merkle branch and a header on our own chain of most work prove a receipt or a spending.
 * Nothing a server says proves that there is no other. So a server that lies can only leave things out; with several servers the
 * answer is exact as soon as one of them is honest and complete. Totals are never compared, and nobody votes.
 *
 * <p>Hashes are hexadecimal digits in lower case, in the order they are displayed in. Parameters and return values are never null
 * unless marked {@code @Nullable}.
 */
@ParametersAreNonnullByDefault
package org.reserves.bitcoinj.proven;

import javax.annotation.ParametersAreNonnullByDefault;
