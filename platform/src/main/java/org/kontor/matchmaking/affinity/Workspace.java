package org.kontor.matchmaking.affinity;

import java.util.List;

/// Where one thread adds up what one party has in common with all.
final class Workspace {
    final Accumulator tags;
    final Accumulator words;

    /// How well others offer what it looks for.
    final Accumulator wanted;

    /// How well it offers what others look for.
    final Accumulator given;

    final Accumulator openingTags;
    final Accumulator openingWords;
    final Accumulator scores;

    Workspace(int parties) {
        tags = new Accumulator(parties);
        words = new Accumulator(parties);
        wanted = new Accumulator(parties);
        given = new Accumulator(parties);
        openingTags = new Accumulator(parties);
        openingWords = new Accumulator(parties);
        scores = new Accumulator(parties);
    }

    void reserve(int parties) {
        for (var sums : List.of(tags, words, wanted, given, scores)) {
            sums.reserve(parties);
        }
    }

    void clear() {
        tags.clear();
        words.clear();
        wanted.clear();
        given.clear();
        scores.clear();
    }
}
