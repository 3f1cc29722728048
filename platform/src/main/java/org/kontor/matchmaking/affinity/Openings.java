package org.kontor.matchmaking.affinity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All offers, or all requests, to find those that answer to others.
final class Openings {
    private final Postings tags = new Postings();
    private final Postings words = new Postings();
    private final List<Described> all = new ArrayList<>();
    private int[] owners = new int[2];
    private final Map<Integer, List<Integer>> byOwner = new HashMap<>();

    void add(int owner, List<Described> openings) {
        var numbers = new ArrayList<Integer>();
        for (Described opening : openings) {
            numbers.add(all.size());
            tags.add(all.size(), opening.tags());
            words.add(all.size(), opening.words());
            if (owners.length == all.size()) {
                owners = Arrays.copyOf(owners, owners.length * 2);
            }
            owners[all.size()] = owner;
            all.add(opening);
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
            for (int i = 0; i < work.openingTags.count(); i++) {
                raise(one, work.openingTags.touched(i), work, best);
            }
            for (int i = 0; i < work.openingWords.count(); i++) {
                int number = work.openingWords.touched(i);
                if (work.openingTags.get(number) == 0) {
                    raise(one, number, work, best);
                }
            }
            work.openingTags.clear();
            work.openingWords.clear();
        }
    }

    private void raise(Described one, int number, Workspace work, Accumulator best) {
        float sameTags = work.openingTags.get(number);
        float sameWords = work.openingWords.get(number);
        best.raise(owners[number], all.get(number).likeness(one, sameTags, sameWords));
    }
}
