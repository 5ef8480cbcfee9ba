package org.reserves.bitcoinj.blockfiles;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.BlockHeader;
import org.reserves.bitcoinj.blocks.BlockRefusedException;
import org.reserves.bitcoinj.blocks.HeaderChain;
import org.reserves.bitcoinj.blocks.VerifiedBlock;
import org.reserves.bitcoinj.network.NetworkMagic;
import org.reserves.bitcoinj.scan.BlockMonitor;
import org.reserves.bitcoinj.scan.ScanProgress;
import org.reserves.chain.ChainBlock;

/** Where each block is, and the chain of those whose predecessors are all there. The files hold them in no particular order. */
final class BlockIndex {
    /** A block in a file. */
    record Position(int file, long offset, int size) {}

    /** A block whose predecessor was not found yet. */
    record Waiting(BlockHeader header, Position position) {}

    private static final int NONE = -1;

    private final HeaderChain chain;
    private final UndoRecords undo;
    private final Map<String, List<Waiting>> waiting = new HashMap<>();
    private final Map<String, List<Position>> copies = new HashMap<>();
    private final List<String> damage = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<BlockHeader> cutOff = new ArrayList<>();

    @Nullable
    private ChainBlock rival;

    private int[] files = new int[16];
    private int[] offsets = new int[16];
    private int[] sizes = new int[16];

    private BlockIndex(HeaderChain chain, UndoRecords undo) {
        this.chain = chain;
        this.undo = undo;
    }

    /** Reads the headers in all files of a directory. */
    static BlockIndex of(BlockDirectory directory, HeaderChain chain, BlockMonitor monitor) {
        BlockIndex index = new BlockIndex(chain, new UndoRecords(directory));
        index.put(0, new Position(NONE, 0, 0));
        monitor.begin(ScanProgress.Stage.HEADERS, null);
        for (int i = 0; i < directory.count(); i++) {
            try (BlockFile file = directory.file(i)) {
                RecordFinder records = new RecordFinder(
                        file,
                        NetworkMagic.of(directory.network()),
                        (offset, kind) -> index.damage(file.name(), offset, kind));
                records.tellingOfCutOff(index.cutOff::add);
                while (records.next()) {
                    monitor.block();
                    index.add(
                            new Waiting(records.header(), new Position(i, records.offset(), records.size())),
                            file.name());
                }
            }
        }
        index.endWithWhatWasConnected(directory);
        monitor.end();
        return index;
    }

    HeaderChain chain() {
        return chain;
    }

    /** Makes the chain end with the last block the node connected, where its undo files are there and tell. */
    private void endWithWhatWasConnected(BlockDirectory directory) {
        ConnectedTip tip;
        try (BlockPipeline.Slot slot = new BlockPipeline.Slot(false)) {
            tip = ConnectedTip.of(chain, hash -> wasOnlyStored(directory, slot, hash));
        }
        if (!tip.block().isSameAs(chain.tip())) {
            chain.follow(tip.block().hash());
        }
        rival = tip.rival();
        notes.addAll(tip.notes());
    }

    private boolean wasOnlyStored(BlockDirectory directory, BlockPipeline.Slot slot, String hash) {
        for (Position position : positions(hash)) {
            if (find(directory, slot, hash, position) != UndoRecords.Finding.NO_RECORD) {
                return false;
            }
        }
        // genesis is connected without an undo record, and a pinned block need not be in a file
        return !positions(hash).isEmpty() && !chain.first().hash().equals(hash);
    }

    private UndoRecords.Finding find(
            BlockDirectory directory, BlockPipeline.Slot slot, String hash, Position position) {
        if (position.file() == NONE) {
            return UndoRecords.Finding.NO_FILE;
        }
        int height = Objects.requireNonNull(chain.block(hash).height(), "height must not be null");
        VerifiedBlock block;
        try {
            block = slot.read(directory, position);
        } catch (BlockRefusedException damaged) {
            // what is damaged is told when it is read to be counted
            return undo.find(slot, position.file(), header(directory, position));
        }
        try {
            return undo.judge(slot, position.file(), block, height);
        } catch (BlockRefusedException claimsTooMuch) {
            // the record may be that of another block after the same one
            return hasSibling(hash, height) ? UndoRecords.Finding.NO_RECORD : UndoRecords.Finding.FOUND;
        }
    }

    private static BlockHeader header(BlockDirectory directory, Position position) {
        try (BlockFile file = directory.file(position.file())) {
            byte[] header = new byte[BlockHeader.LENGTH];
            file.read(position.offset(), header, header.length);
            return BlockHeader.of(header, 0);
        }
    }

    private boolean hasSibling(String hash, int height) {
        for (ChainBlock tip : chain.tips()) {
            ChainBlock fork = chain.forkPoint(tip.hash(), hash);
            if (Objects.equals(fork.height(), height - 1) && !fork.isSameAs(tip)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the undo records of the directory. */
    UndoRecords undo() {
        return undo;
    }

    /** Returns the connected end of another branch than the chain, that with the most work, or null where there is none. */
    @Nullable
    ChainBlock rival() {
        return rival;
    }

    /** Returns what to know of blocks that were passed over or took as much work, one sentence each. */
    List<String> notes() {
        return notes;
    }

    /** Returns the places where a block of the chain is: none for one that was given from outside and is in no file. */
    List<Position> positions(String hash) {
        int order = chain.orderOf(hash);
        List<Position> all = new ArrayList<>();
        if (files[order] != NONE) {
            all.add(new Position(files[order], Integer.toUnsignedLong(offsets[order]), sizes[order]));
        }
        all.addAll(copies.getOrDefault(hash, List.of()));
        return all;
    }

    /** Returns the blocks whose predecessor is nowhere in the files. */
    List<Waiting> roots() {
        Map<String, Waiting> all = new HashMap<>();
        waiting.values()
                .forEach(
                        blocks -> blocks.forEach(block -> all.put(block.header().hash(), block)));
        return all.values().stream()
                .filter(block -> !all.containsKey(block.header().previous()))
                .toList();
    }

    /** Returns the header of a block that is in the files but follows nothing there, or null. */
    @Nullable
    BlockHeader waitingHeader(String hash) {
        return waiting.values().stream()
                .flatMap(List::stream)
                .map(Waiting::header)
                .filter(header -> header.hash().equals(hash))
                .findFirst()
                .orElse(null);
    }

    /** Returns the header of a block that follows another and is cut off in its file, or null. */
    @Nullable
    BlockHeader cutOffAfter(String hash) {
        return cutOff.stream()
                .filter(header -> header.previous().equals(hash))
                .findFirst()
                .orElse(null);
    }

    /** Returns what was found damaged, one sentence each. */
    List<String> damage() {
        return damage;
    }

    private void damage(String file, long offset, String kind) {
        damage.add("in " + file + " at byte " + offset + " " + kind);
    }

    private void add(Waiting found, String file) {
        if (!chain.contains(found.header().hash())
                && !chain.contains(found.header().previous())) {
            waiting.computeIfAbsent(found.header().previous(), unused -> new ArrayList<>(1))
                    .add(found);
            return;
        }
        Deque<Waiting> connectable = new ArrayDeque<>(List.of(found));
        while (!connectable.isEmpty()) {
            Waiting next = connectable.remove();
            accept(next, file);
            List<Waiting> children = waiting.remove(next.header().hash());
            if (children != null) {
                connectable.addAll(children);
            }
        }
    }

    private void accept(Waiting block, String file) {
        int order = chain.size();
        try {
            if (chain.accept(block.header())) {
                put(order, block.position());
            } else {
                copies.computeIfAbsent(block.header().hash(), unused -> new ArrayList<>(1))
                        .add(block.position());
            }
        } catch (BlockRefusedException e) {
            damage(file, block.position().offset(), String.valueOf(e.getMessage()));
        }
    }

    private void put(int order, Position position) {
        if (order >= files.length) {
            int length = files.length * 3 / 2;
            files = Arrays.copyOf(files, length);
            offsets = Arrays.copyOf(offsets, length);
            sizes = Arrays.copyOf(sizes, length);
        }
        files[order] = position.file();
        offsets[order] = (int) position.offset();
        sizes[order] = position.size();
    }
}
