package org.kontor.matchmaking.affinity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All offers, or all requests, to find those that answer to others.
final class Openings {
    private final Postings tags = new Postings();
    private final Postings words = new Postings();
    private final List<Described> all = new ArrayList<>();
    private final List<Integer> owners = new ArrayList<>();
    private final Map<Integer, List<Integer>> byOwner = new HashMap<>();

    void add(int owner, List<Described> openings) {
        var numbers = new ArrayList<Integer>();
        for (Described opening : openings) {
            numbers.add(all.size());
            tags.add(all.size(), opening.tags());
            words.add(all.size(), opening.words());
            all.add(opening);
            owners.add(owner);
        }
        byOwner.put(owner, numbers);
    }

    void remove(int owner) {
        for (int number : byOwner.getOrDefault(owner, List.of())) {
            tags.remove(number, all.get(number).tags());
            words.remove(number, all.get(number).words());
        }
        byOwner.remove(owner);
    }

    /// For each owner how well the best of theirs answers to one of these.
    void collect(List<Described> asked, int most, Workspace work, Accumulator best) {
        work.openingTags.reserve(all.size());
        work.openingWords.reserve(all.size());
        for (Described one : asked) {
            tags.collect(one.tags(), most, work.openingTags);
            words.collect(one.words(), most, work.openingWords);
            raise(one, work.openingTags, work, best);
            raise(one, work.openingWords, work, best);
            work.openingTags.clear();
            work.openingWords.clear();
        }
    }

    private void raise(Described one, Accumulator touched, Workspace work, Accumulator best) {
        for (int i = 0; i < touched.count(); i++) {
            int number = touched.touched(i);
            float likeness =
                    all.get(number)
                            .likeness(
                                    one,
                                    work.openingTags.get(number),
                                    work.openingWords.get(number));
            best.raise(owners.get(number), likeness);
        }
    }
}
