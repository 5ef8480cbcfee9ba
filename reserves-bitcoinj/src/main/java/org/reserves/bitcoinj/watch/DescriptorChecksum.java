package org.reserves.bitcoinj.watch;

/** The eight characters after the {@code #} of a descriptor, a BCH code defined in BIP380. */
final class DescriptorChecksum {
    static final int LENGTH = 8;

    private static final String INPUT = "0123456789()[],'/*abcdefgh@:$%{}"
            + "IJKLMNOPQRSTUVWXYZ&+-.;<=>?!^_|~"
            + "ijklmnopqrstuvwxyzABCDEFGH`#\"\\ ";
    private static final String OUTPUT = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final long[] GENERATOR = {0xf5dee51989L, 0xa9fdca3312L, 0x1bab10e32dL, 0x3706b1677aL, 0x644d626ffdL};

    private DescriptorChecksum() {}

    /** Returns the place of the first character that no descriptor can have, or −1. */
    static int firstForeign(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (INPUT.indexOf(text.charAt(i)) < 0) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the checksum of a descriptor without one, all of whose characters are possible. */
    static String of(String descriptor) {
        long c = 1;
        int classes = 0;
        int count = 0;
        for (int i = 0; i < descriptor.length(); i++) {
            int symbol = INPUT.indexOf(descriptor.charAt(i));
            c = step(c, symbol & 31);
            classes = classes * 3 + (symbol >> 5);
            count++;
            if (count == 3) {
                c = step(c, classes);
                classes = 0;
                count = 0;
            }
        }
        if (count > 0) {
            c = step(c, classes);
        }
        for (int i = 0; i < LENGTH; i++) {
            c = step(c, 0);
        }
        c ^= 1;
        StringBuilder checksum = new StringBuilder();
        for (int i = LENGTH - 1; i >= 0; i--) {
            checksum.append(OUTPUT.charAt((int) (c >> (5 * i)) & 31));
        }
        return checksum.toString();
    }

    private static long step(long c, int value) {
        long top = c >> 35;
        long next = ((c & 0x7ffffffffL) << 5) ^ value;
        for (int i = 0; i < GENERATOR.length; i++) {
            if (((top >> i) & 1) != 0) {
                next ^= GENERATOR[i];
            }
        }
        return next;
    }
}
