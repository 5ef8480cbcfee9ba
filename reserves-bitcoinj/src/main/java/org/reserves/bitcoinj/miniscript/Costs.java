package org.reserves.bitcoinj.miniscript;

import java.util.Arrays;
import java.util.List;

/**
 * What an expression takes to be satisfied and to be dissatisfied at most, of opcodes that are counted and of elements on the stack;
 * {@link #NEVER} where it cannot be. From the tables of BIP379, as Core's {@code CalcOps} and {@code CalcStackSize} have them.
 *
 * @param opcodes          opcodes in the script that are not pushes
 * @param satisfyingOps    keys that CHECKMULTISIG counts beside them
 * @param dissatisfyingOps the same of a dissatisfaction
 * @param satisfying       elements of the witness
 * @param dissatisfying    the same of a dissatisfaction
 */
record Costs(int opcodes, int satisfyingOps, int dissatisfyingOps, int satisfying, int dissatisfying) {
    private static final int NEVER = -1;

    static Costs of(Node node) {
        List<Costs> subs = node.subs().stream().map(Costs::of).toList();
        int keys = node.keys().size();
        int wanted = (int) node.number();
        return switch (node.fragment()) {
            case FALSE -> new Costs(0, NEVER, 0, NEVER, 0);
            case TRUE -> new Costs(0, 0, NEVER, 0, NEVER);
            case PK_K -> new Costs(0, 0, 0, 1, 1);
            case PK_H -> new Costs(3, 0, 0, 2, 2);
            case OLDER, AFTER -> new Costs(1, 0, NEVER, 0, NEVER);
            case SHA256, HASH256, RIPEMD160, HASH160 -> new Costs(4, 0, NEVER, 1, NEVER);
            case MULTI -> new Costs(1, keys, keys, wanted + 1, wanted + 1);
            case MULTI_A -> new Costs(keys + 1, 0, 0, keys, keys);
            case THRESH -> threshold(wanted, subs);
            case WRAP_A -> subs.get(0).plus(2);
            case WRAP_S, WRAP_C, WRAP_N -> subs.get(0).plus(1);
            case WRAP_D -> subs.get(0).plus(3).guarded();
            case WRAP_J -> subs.get(0).plus(4).guardedBySize();
            case WRAP_V -> {
                Costs x = subs.get(0);
                int verify = node.sub(0).type().has("x") ? 1 : 0;
                yield new Costs(x.opcodes + verify, x.satisfyingOps, NEVER, x.satisfying, NEVER);
            }
            default -> combined(node.fragment(), subs);
        };
    }

    private static Costs combined(Fragment fragment, List<Costs> subs) {
        Costs x = subs.get(0);
        Costs y = subs.get(1);
        int[] ops = branches(
                fragment, x.satisfyingOps, x.dissatisfyingOps, y.satisfyingOps, y.dissatisfyingOps, subs, true);
        int[] stack = branches(fragment, x.satisfying, x.dissatisfying, y.satisfying, y.dissatisfying, subs, false);
        int own =
                switch (fragment) {
                    case AND_V -> 0;
                    case AND_B, OR_B -> 1;
                    case OR_C -> 2;
                    default -> 3;
                };
        int opcodes = own + subs.stream().mapToInt(Costs::opcodes).sum();
        return new Costs(opcodes, ops[0], ops[1], stack[0], stack[1]);
    }

    /** Returns what satisfies and what dissatisfies, given the same of the first two arguments. */
    private static int[] branches(Fragment fragment, int xs, int xd, int ys, int yd, List<Costs> subs, boolean ops) {
        int choice = ops ? 0 : 1;
        return switch (fragment) {
            case AND_V -> new int[] {sum(xs, ys), NEVER};
            case AND_B -> new int[] {sum(xs, ys), sum(xd, yd)};
            case OR_B -> new int[] {Math.max(sum(xs, yd), sum(xd, ys)), sum(xd, yd)};
            case OR_C -> new int[] {Math.max(xs, sum(xd, ys)), NEVER};
            case OR_D -> new int[] {Math.max(xs, sum(xd, ys)), sum(xd, yd)};
            case OR_I ->
                new int[] {Math.max(sum(xs, choice), sum(ys, choice)), Math.max(sum(xd, choice), sum(yd, choice))};
            default -> {
                Costs z = subs.get(2);
                int zs = ops ? z.satisfyingOps : z.satisfying;
                int zd = ops ? z.dissatisfyingOps : z.dissatisfying;
                yield new int[] {Math.max(sum(xs, ys), sum(xd, zs)), sum(xd, zd)};
            }
        };
    }

    private static Costs threshold(int wanted, List<Costs> subs) {
        int[] ops = most(wanted, subs, true);
        int[] stack = most(wanted, subs, false);
        // ADD between them, EQUAL at the end
        int opcodes = subs.stream().mapToInt(Costs::opcodes).sum() + subs.size();
        return new Costs(opcodes, ops[0], ops[1], stack[0], stack[1]);
    }

    /** Returns the most it takes where exactly so many are satisfied, and where none is. */
    private static int[] most(int wanted, List<Costs> subs, boolean ops) {
        int[] satisfied = new int[subs.size() + 1];
        Arrays.fill(satisfied, NEVER);
        satisfied[0] = 0;
        for (Costs sub : subs) {
            for (int i = satisfied.length - 1; i >= 0; i--) {
                int without = sum(satisfied[i], ops ? sub.dissatisfyingOps : sub.dissatisfying);
                int with = i == 0 ? NEVER : sum(satisfied[i - 1], ops ? sub.satisfyingOps : sub.satisfying);
                satisfied[i] = Math.max(without, with);
            }
        }
        return new int[] {satisfied[wanted], satisfied[0]};
    }

    private Costs plus(int own) {
        return new Costs(opcodes + own, satisfyingOps, dissatisfyingOps, satisfying, dissatisfying);
    }

    private Costs guarded() {
        return new Costs(opcodes, satisfyingOps, 0, sum(satisfying, 1), 1);
    }

    private Costs guardedBySize() {
        return new Costs(opcodes, satisfyingOps, 0, satisfying, 1);
    }

    private static int sum(int a, int b) {
        return a == NEVER || b == NEVER ? NEVER : a + b;
    }
}
