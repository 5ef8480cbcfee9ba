package org.reserves.bitcoinj.blockfiles;

import javax.annotation.Nullable;
import org.reserves.chain.BalanceUnavailableException;

/** The refusal of a block file that cannot be read, or in which a block that is needed is damaged. */
public final class BlockFileException extends BalanceUnavailableException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final long offset;

    BlockFileException(String file, long offset, String reason, @Nullable Throwable cause) {
        super("block file \"" + file + "\" at byte " + offset + ": " + reason, cause);
        this.file = file;
        this.offset = offset;
    }

    /** Returns the name of the file. */
    public String file() {
        return file;
    }

    /** Returns where in the file the trouble is, in bytes from its beginning. */
    public long offset() {
        return offset;
    }
}
