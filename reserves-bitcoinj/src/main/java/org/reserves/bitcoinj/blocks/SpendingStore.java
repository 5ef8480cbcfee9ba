package org.reserves.bitcoinj.blocks;

import java.util.List;
import java.util.stream.IntStream;
import org.reserves.chain.OutgoingTransaction;
import org.reserves.money.Btc;

/** The transactions that spent watched coins, in the order they came. */
final class SpendingStore {
    /** After the transaction id: height and number of inputs, worth of all outputs. */
    private static final int PLACE = 4;

    private static final int PAID = 5;
    private static final int STRIDE = 6;

    private final LongRecords spendings = new LongRecords(STRIDE);

    int size() {
        return spendings.size();
    }

    int add(byte[] bytes, int txid, int height, int inputs) {
        int spending = spendings.add();
        spendings.setHash(spending, bytes, txid);
        spendings.set(spending, PLACE, height, inputs);
        spendings.set(spending, PAID, 0);
        return spending;
    }

    void removeLast() {
        spendings.removeLast();
    }

    void setPaid(int spending, long satoshis) {
        spendings.set(spending, PAID, satoshis);
    }

    String txid(int spending) {
        return Hashes.display(spendings.hash(spending), 0);
    }

    int height(int spending) {
        return spendings.high(spending, PLACE);
    }

    /** Returns the transactions, without those that only overwrote a coin. */
    List<OutgoingTransaction> transactions() {
        return IntStream.range(0, size())
                .filter(spending -> spendings.low(spending, PLACE) > 0)
                .mapToObj(spending -> new OutgoingTransaction(
                        txid(spending),
                        height(spending),
                        spendings.low(spending, PLACE),
                        Btc.ofSats(spendings.get(spending, PAID))))
                .toList();
    }
}
