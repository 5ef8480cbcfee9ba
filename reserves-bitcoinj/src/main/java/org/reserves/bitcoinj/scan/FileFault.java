package org.reserves.bitcoinj.scan;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;

/** What went wrong with a file, for a sentence: the system's words, never the name of an exception. Engine, public for the sources. */
public final class FileFault {
    private FileFault() {}

    /** Returns what went wrong: {@code it is not there}, {@code this user may not}, or what the system says. */
    public static String of(IOException failure) {
        Objects.requireNonNull(failure, "failure must not be null");
        if (failure instanceof NoSuchFileException) {
            return "it is not there";
        }
        if (failure instanceof AccessDeniedException) {
            return "this user may not";
        }
        if (failure instanceof NotDirectoryException) {
            return "it is not a directory";
        }
        String reason = failure instanceof FileSystemException system ? system.getReason() : failure.getMessage();
        return reason == null || reason.isBlank() ? "the system does not say why" : reason;
    }
}
