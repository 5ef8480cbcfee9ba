package org.reserves.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Changes the inputs that {@link ParserFuzzer} found to reach all branches, without looking where a change leads: ten to fifty times as
 * many inputs a second, for parsers that are slow when they are watched. The same seed gives the same inputs.
 *
 * <p>Arguments: the parser, the folder of its inputs, how many to try, and the seed.
 */
public final class CorpusFuzzer {
    private static final int MOST_CHANGES = 4;
    private static final int LONGEST = 512;
    private static final String[] PIECES = {
        " ",
        ",",
        ".",
        "'",
        "-",
        "–",
        "/",
        ":",
        "(",
        ")",
        "#",
        "\t",
        "\n",
        "|",
        "\u00a0",
        "\u202f",
        "\u0661",
        "万",
        "\ud83d\ude00",
        "0",
        "1",
        "9",
        "999999999999",
        "1e9",
        "%",
        "$",
        "€",
        "₿",
        "BTC",
        "million",
        "bn",
        "about ",
        "US",
        "SV",
        "Bhutan ",
        "2025-05-28",
        "wsh(",
        "xpub",
        "/0h/*"
    };

    private final Random random;
    private final List<byte[]> inputs;

    private CorpusFuzzer(List<byte[]> inputs, long seed) {
        this.inputs = inputs;
        this.random = new Random(seed);
    }

    /** Tries them, and ends with the first that is neither read nor refused as documented. */
    public static void main(String[] args) throws IOException {
        if (args.length != 4) {
            throw new IllegalArgumentException("usage: CorpusFuzzer PARSER FOLDER INPUTS SEED");
        }
        ParserFuzzer.fuzzerInitialize(new String[] {args[0]});
        CorpusFuzzer fuzzer = new CorpusFuzzer(read(Path.of(args[1])), Long.parseLong(args[3]));
        long count = Long.parseLong(args[2]);
        for (long i = 0; i < count; i++) {
            byte[] input = fuzzer.next();
            try {
                ParserFuzzer.fuzzerTestOneInput(input);
            } catch (Throwable fault) {
                throw new AssertionError(
                        "input " + i + ", in Base64: " + Base64.getEncoder().encodeToString(input), fault);
            }
        }
        System.out.println(args[0] + ": " + count + " inputs read or refused as documented");
    }

    private static List<byte[]> read(Path folder) throws IOException {
        List<byte[]> inputs = new ArrayList<>();
        inputs.add(new byte[0]);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                inputs.add(Files.readAllBytes(file));
            }
        }
        return inputs;
    }

    private byte[] next() {
        byte[] input = any();
        int changes = 1 + random.nextInt(MOST_CHANGES);
        for (int i = 0; i < changes; i++) {
            input = changed(input);
        }
        return input;
    }

    private byte[] any() {
        return inputs.get(random.nextInt(inputs.size()));
    }

    /** Cuts a piece out, and puts in its place nothing, a byte, a word, a part of itself, or a part of another input. */
    private byte[] changed(byte[] input) {
        int from = random.nextInt(input.length + 1);
        int to = Math.min(input.length, from + (random.nextBoolean() ? 0 : random.nextInt(8)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(input, 0, from);
        switch (random.nextInt(6)) {
            case 0 -> {}
            case 1 -> out.write(random.nextInt(256));
            case 2, 3 -> out.writeBytes(PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8));
            case 4 -> part(out, input);
            default -> part(out, any());
        }
        out.write(input, to, input.length - to);
        byte[] changed = out.toByteArray();
        return changed.length <= LONGEST ? changed : Arrays.copyOf(changed, LONGEST);
    }

    private void part(ByteArrayOutputStream out, byte[] of) {
        int from = random.nextInt(of.length + 1);
        out.write(of, from, random.nextInt(of.length - from + 1));
    }
}
