/** x. */
@ParametersAreNonnullByDefault
package org.reserves.bitcoinj.peers;

import javax.annotation.ParametersAreNonnullByDefault;
