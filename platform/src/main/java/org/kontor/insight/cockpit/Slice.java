package org.kontor.insight.cockpit;

import java.util.List;

/// A page of a longer list.
///
/// @param from the place of the first row, counted from 0
/// @param all how many rows there are
public record Slice<T>(List<T> rows, int from, int all) {
    static final int LENGTH = 200;

    static <T> Slice<T> of(List<T> all, int from) {
        int start = Math.clamp(from, 0, all.size());
        return new Slice<>(
                all.subList(start, Math.min(start + LENGTH, all.size())), start, all.size());
    }

    public boolean hasNext() {
        return next() < all;
    }

    public int next() {
        return from + rows.size();
    }
}
