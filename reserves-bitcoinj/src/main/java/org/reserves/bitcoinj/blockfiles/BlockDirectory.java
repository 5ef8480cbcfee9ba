package org.reserves.bitcoinj.blockfiles;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.network.NetworkMagic;
import org.reserves.bitcoinj.scan.FileFault;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.Network;

/** The files {@code blk00000.dat} and so on of a directory, with the key they are XORed with, and the network they are of. */
final class BlockDirectory {
    private static final Pattern NAME = Pattern.compile("blk([0-9]{5,9})\\.dat");
    private static final String KEY_FILE = "xor.dat";
    private static final int KEY_LENGTH = 8;

    private final Path path;
    private final List<Path> files;
    private final List<Integer> numbers;
    private final byte[] key;
    private final Network network;

    private BlockDirectory(Path path, Map<Integer, Path> files, byte[] key) {
        this.path = path;
        this.files = List.copyOf(files.values());
        this.numbers = List.copyOf(files.keySet());
        this.key = key;
        network = findNetwork();
    }

    static BlockDirectory open(Path path) {
        Map<Integer, Path> files = new TreeMap<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
            for (Path entry : entries) {
                Matcher name = NAME.matcher(String.valueOf(entry.getFileName()));
                if (name.matches() && Files.isRegularFile(entry)) {
                    files.put(Integer.parseInt(name.group(1)), entry);
                }
            }
        } catch (IOException e) {
            throw new BalanceUnavailableException(
                    "block directory \"" + path + "\" cannot be read: " + FileFault.of(e)
                            + "; check the path and the permissions",
                    e);
        }
        if (files.isEmpty()) {
            throw new BalanceUnavailableException("block directory \"" + path
                    + "\" has no file like blk00000.dat; give the directory \"blocks\" in the data directory of Bitcoin"
                    + " Core");
        }
        return new BlockDirectory(path, files, readKey(path.resolve(KEY_FILE)));
    }

    Network network() {
        return network;
    }

    int count() {
        return files.size();
    }

    BlockFile file(int index) {
        return BlockFile.open(files.get(index), key);
    }

    /** Opens the undo file of the same number, or returns null where it is not there. */
    @Nullable
    BlockFile undo(int index) {
        Path file = path.resolve(String.format(Locale.ROOT, "rev%05d.dat", numbers.get(index)));
        return Files.isRegularFile(file) ? BlockFile.open(file, key) : null;
    }

    String name(int index) {
        return String.valueOf(files.get(index).getFileName());
    }

    /** Returns which files are missing between 0 and the last, in words, or an empty text. */
    String missingFiles() {
        List<Integer> missing = IntStream.rangeClosed(0, numbers.get(numbers.size() - 1))
                .filter(number -> !numbers.contains(number))
                .boxed()
                .toList();
        if (missing.isEmpty()) {
            return "";
        }
        String names = missing.stream()
                .limit(3)
                .map(number -> String.format(Locale.ROOT, "blk%05d.dat", number))
                .collect(Collectors.joining(", "));
        return "; " + names + (missing.size() > 3 ? " and " + (missing.size() - 3) + " more files" : "")
                + " before the last are not there: the node is pruned, or they were not copied";
    }

    @Override
    public String toString() {
        return "block directory \"" + path + "\"";
    }

    private static byte[] readKey(Path file) {
        if (!Files.exists(file)) {
            return new byte[KEY_LENGTH];
        }
        try {
            byte[] key = Files.readAllBytes(file);
            if (key.length != KEY_LENGTH) {
                throw new BlockFileException(
                        KEY_FILE, 0, "it has " + key.length + " bytes where a key has 8; copy it again", null);
            }
            return key;
        } catch (IOException e) {
            throw new BlockFileException(
                    KEY_FILE, 0, "it cannot be read: " + FileFault.of(e) + "; check the permissions", e);
        }
    }

    private Network findNetwork() {
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < count(); i++) {
            try (BlockFile file = file(i)) {
                Network found = NetworkMagic.find(file.firstNumber());
                if (found != null) {
                    return found;
                }
                seen.add(file.name());
            }
        }
        throw new BlockFileException(
                seen.get(0),
                0,
                "it does not begin with the magic of a network" + keyAdvice() + "; nor does any other file here",
                null);
    }

    private String keyAdvice() {
        return Files.exists(path.resolve(KEY_FILE))
                ? ", even with the key in xor.dat removed, which may belong to another directory"
                : "; if the node wrote a file xor.dat beside it, copy that too";
    }
}
