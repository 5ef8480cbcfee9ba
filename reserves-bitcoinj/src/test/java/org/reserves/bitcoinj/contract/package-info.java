/**
 * Does a source of the chain keep its promises? The contract that every implementation must pass, published as a test-jar.
 *
 * <p>Begin with {@link org.reserves.bitcoinj.contract.BalanceSourceContract}, or with
 * {@link org.reserves.bitcoinj.contract.HistorySourceContract} where the source knows the past.
 */
@ParametersAreNonnullByDefault
package org.reserves.bitcoinj.contract;

import javax.annotation.ParametersAreNonnullByDefault;
