package org.reserves.examples.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.chain.WatchOnly;
import org.reserves.chain.WatchedBalance;
import org.reserves.monitoring.WatchState;

/** The state of a watch in a file. It is replaced as a whole, so that a power cut leaves the old one or the new one. */
public final class StateFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    private StateFile(Path file) {
        this.file = file;
    }

    /** Returns the file at a path; it need not be there yet. */
    public static StateFile at(Path file) {
        return new StateFile(file);
    }

    /**
     * Returns the state, or null where there is no file.
     *
     * @param watching what is to be watched
     * @throws IOException              if the file cannot be read
     * @throws IllegalArgumentException if it is malformed, or watches something else
     */
    @Nullable
    public WatchState read(Collection<WatchOnly> watching) throws IOException {
        if (!Files.exists(file)) {
            return null;
        }
        try {
            WatchState state = JSON.readValue(file.toFile(), WatchState.class);
            Set<WatchOnly> watched = new HashSet<>();
            List<WatchedBalance> balances = state.settled().balances();
            balances.forEach(balance -> watched.add(balance.watch()));
            if (!watched.equals(new HashSet<>(watching))) {
                throw new IllegalArgumentException("state \"" + file + "\" watches " + watched.size()
                        + " texts, and not the " + new HashSet<>(watching).size()
                        + " that are declared; name another file, and begin anew");
            }
            return state;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "state \"" + file + "\" cannot be read: " + e.getOriginalMessage() + "; delete it, and begin anew",
                    e);
        }
    }

    /**
     * Writes the state in the place of the one before.
     *
     * @throws IOException if that is not possible
     */
    public void write(WatchState state) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path fresh = Files.createTempFile(folder, file.getFileName().toString(), ".tmp");
        try {
            JSON.writeValue(fresh.toFile(), state);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
