/**
 * Does a source of the chain keep its promises? The contract that every implementation must pass, published as a test-jar.
 *
 * <p>Begin with {@link org.reserves.bitcoinj.contract.BalanceSourceContract}, or with
 * {@link org.reserves.bitcoinj.contract.HistorySourceContract} where the source knows the past, and
 * {@link org.reserves.bitcoinj.contract.BirthdaySourceContract} where it can be told when the first coins came.
 */
@ParametersAreNonnullByDefault
package org.reserves.bitcoinj.contract;

import javax.annotation.ParametersAreNonnullByDefault;
