package org.reserves.bitcoinj.blocks;

import java.util.Arrays;

/** The places of the headers on the chain that took the most work, by height. */
final class BestChain {
    private final HeaderStore store;
    private int[] places = new int[16];
    private int first;
    private int tip = HeaderStore.NONE;

    BestChain(HeaderStore store) {
        this.store = store;
    }

    /** Looks whether a header just stored is the new tip. */
    void added(int place) {
        if (tip == HeaderStore.NONE) {
            first = store.height(place);
            tip = place;
            places[0] = place;
        } else if (store.moreWork(place, tip)) {
            moveTo(place);
        }
    }

    /** Makes a header the tip. */
    void moveTo(int place) {
        int before = store.height(tip) - first;
        int index = store.height(place) - first;
        if (index >= places.length) {
            places = Arrays.copyOf(places, Math.max(index + 1, places.length * 3 / 2));
        }
        // a heavier branch may be shorter; what it leaves above itself must not look like a part of it later
        Arrays.fill(places, Math.min(index, before) + 1, Math.max(index, before) + 1, HeaderStore.NONE);
        tip = place;
        for (int p = place; places[index] != p; p = store.previous(p), index--) {
            places[index] = p;
        }
    }

    int tip() {
        return tip;
    }

    int at(int height) {
        int last = store.height(tip);
        if (height < first || height > last) {
            throw new IllegalArgumentException(
                    "height \"" + height + "\" is not on the chain, which goes from " + first + " to " + last);
        }
        return places[height - first];
    }

    boolean contains(int place) {
        int height = store.height(place);
        return height <= store.height(tip) && places[height - first] == place;
    }

    /** Returns the place of the header at a height on the branch that ends at a place. */
    int ancestor(int place, int height) {
        if (height < first || height > store.height(place)) {
            throw new IllegalArgumentException("height \"" + height + "\" is not on the branch, which goes from "
                    + first + " to " + store.height(place));
        }
        int p = place;
        while (store.height(p) > height) {
            if (contains(p)) {
                return places[height - first];
            }
            p = store.previous(p);
        }
        return p;
    }

    int forkPoint(int place, int other) {
        int height = Math.min(store.height(place), store.height(other));
        int p = ancestor(place, height);
        int q = ancestor(other, height);
        while (p != q) {
            p = store.previous(p);
            q = store.previous(q);
        }
        return p;
    }
}
