package org.reserves.bitcoinj.blockfiles;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.reserves.bitcoinj.contract.BirthdaySourceContract;
import org.reserves.chain.HistorySource;

class BlockFilesContractTest extends BirthdaySourceContract {
    @TempDir
    private static Path directory;

    @BeforeAll
    static void unpack() {
        Directories.real(directory);
    }

    @Override
    protected HistorySource source() {
        return BlockFiles.open(directory);
    }

    @Override
    protected HistorySource sourceBornAt(int height) {
        return BlockFiles.open(directory, BlockFileOptions.defaults().birthday(height));
    }
}
