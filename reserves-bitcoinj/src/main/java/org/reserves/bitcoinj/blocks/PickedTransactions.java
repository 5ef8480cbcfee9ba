package org.reserves.bitcoinj.blocks;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Objects;

/** Transactions that somebody picked out of a block. That they are in it can be proven; that none was left out cannot. */
public final class PickedTransactions {
    private PickedTransactions() {}

    /**
     * Returns the transactions in the form of a block, so that a {@link CoinTracker} can connect them.
     *
     * @param header       the header of the block
     * @param ids          the ids that are proven to be under its merkle root, in the order of the block, as displayed
     * @param transactions the transactions with these ids, in the same order
     * @throws BlockRefusedException    if one is malformed or has another id
     * @throws IllegalArgumentException if the lists differ in length
     */
    public static VerifiedBlock verify(BlockHeader header, List<String> ids, List<byte[]> transactions) {
        Objects.requireNonNull(header, "header must not be null");
        if (ids.size() != transactions.size()) {
            throw new IllegalArgumentException(
                    transactions.size() + " transactions do not fit " + ids.size() + " ids; give one for each");
        }
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(header.bytes());
        transactions.forEach(joined::writeBytes);
        byte[] bytes = joined.toByteArray();
        TransactionReader reader = new TransactionReader(bytes, 0, bytes.length, header.hash());
        Hashes hashes = new Hashes();
        int[] starts = new int[ids.size() + 1];
        byte[] txids = new byte[ids.size() * Hashes.LENGTH];
        int end = BlockHeader.LENGTH;
        boolean reward = false;
        for (int i = 0; i < ids.size(); i++) {
            reader.next();
            end += transactions.get(i).length;
            BlockVerifier.hashId(hashes, reader, bytes, txids, i * Hashes.LENGTH);
            String id = Hashes.display(txids, i * Hashes.LENGTH);
            if (reader.end() != end || !id.equals(ids.get(i))) {
                throw header.refusal("transaction " + id + " was given for " + ids.get(i));
            }
            starts[i] = reader.start();
            reward |= i == 0 && reader.isCoinbase();
        }
        starts[ids.size()] = end;
        return new VerifiedBlock(header, bytes, starts, txids, reward);
    }
}
