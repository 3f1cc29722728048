package org.kontor.matchmaking.affinity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds what there is to say for a pair: the parts that lift its score, the one that does most
/// first.
public final class Reasons {
    private static final int MOST_CODES = 2;
    private static final int MOST_WORDS = 4;

    /// What is less alike is no reason.
    private static final float LEAST_LIKENESS = 0.35f;

    private final CodeTree tree;
    private final Vocabulary vocabulary;

    Reasons(CodeTree tree, Vocabulary vocabulary) {
        this.tree = tree;
        this.vocabulary = vocabulary;
    }

    /// Finds reasons by these code lists and by how common each word is.
    ///
    /// @param users how many parties use each of the words that may be asked about
    /// @param parties how many parties there are in all
    public static Reasons knowing(CodeTree tree, Map<String, Integer> users, int parties) {
        return new Reasons(tree, new Vocabulary(tree, users, parties));
    }

    /// Why the two suit each other, as the first reads it.
    public List<Reason> of(Party own, Party theirs) {
        Parts parts = Parts.of(Member.of(own, vocabulary), Member.of(theirs, vocabulary));
        var found = new ArrayList<Weighed>();
        parts.wanted().ifPresent(deal -> add(found, deal, true));
        parts.given().ifPresent(deal -> add(found, deal, false));
        List<String> codes = sharedCodes(own, theirs);
        if (!codes.isEmpty()) {
            add(found, new Reason(Part.FIELD, true, codes), parts.of(true, Part.FIELD));
        }
        List<String> words = sharedWords(own, theirs);
        if (!words.isEmpty()) {
            add(found, new Reason(Part.WORDS, true, words), parts.of(true, Part.WORDS));
        }
        for (boolean mine : List.of(true, false)) {
            Party who = mine ? theirs : own;
            lifting(parts.of(mine, Part.KIND))
                    .ifPresent(by -> add(found, reason(Part.KIND, mine, who.kind()), by));
            lifting(parts.of(mine, Part.COUNTRY))
                    .ifPresent(by -> add(found, reason(Part.COUNTRY, mine, who.country()), by));
            lifting(parts.of(mine, Part.NEW))
                    .ifPresent(by -> add(found, reason(Part.NEW, mine, who.country()), by));
        }
        sharedLanguage(own, theirs)
                .ifPresent(language -> add(found, reason(Part.LANGUAGE, true, language), 0.5f));
        return found.stream()
                .sorted(Comparator.comparingDouble(Weighed::by).reversed())
                .map(Weighed::reason)
                .toList();
    }

    private static Reason reason(Part part, boolean mine, String about) {
        return new Reason(part, mine, List.of(about));
    }

    private static void add(List<Weighed> found, Parts.Deal deal, boolean mine) {
        if (deal.likeness() >= LEAST_LIKENESS) {
            var about = List.of(deal.request().id().toString(), deal.offer().id().toString());
            add(found, new Reason(Part.WANTED, mine, about), deal.likeness());
        }
    }

    private static void add(List<Weighed> found, Reason reason, float by) {
        found.add(new Weighed(reason, by * reason.part().weight()));
    }

    /// By how much a wish that is met counts more than none, empty where it does not.
    private static Optional<Float> lifting(float value) {
        return value > Part.UNKNOWN ? Optional.of(value - Part.UNKNOWN) : Optional.empty();
    }

    /// The lowest codes that both lie under and that say something, those that say most first.
    private List<String> sharedCodes(Party own, Party theirs) {
        Set<String> shared = paths(own);
        shared.retainAll(paths(theirs));
        var above = new HashMap<String, Boolean>();
        for (String code : shared) {
            tree.steps(code).sequencedKeySet().stream()
                    .skip(1)
                    .forEach(higher -> above.put(higher, true));
        }
        return shared.stream()
                .filter(code -> !above.containsKey(code) && tree.content(code) >= LEAST_LIKENESS)
                .sorted(
                        Comparator.comparingDouble(tree::content)
                                .reversed()
                                .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_CODES)
                .toList();
    }

    private Set<String> paths(Party party) {
        var paths = new HashSet<String>();
        party.tags().forEach(tag -> paths.addAll(tree.steps(tag).keySet()));
        return paths;
    }

    private List<String> sharedWords(Party own, Party theirs) {
        var shared = new HashSet<>(own.words());
        shared.retainAll(new HashSet<>(theirs.words()));
        return shared.stream()
                .filter(word -> vocabulary.rarity(word) > 0)
                .sorted(
                        Comparator.comparingDouble(vocabulary::rarity)
                                .reversed()
                                .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_WORDS)
                .toList();
    }

    /// One that is worth a word: English is taken for granted.
    private static Optional<String> sharedLanguage(Party own, Party theirs) {
        return own.languages().stream()
                .filter(language -> !language.equals("en") && theirs.languages().contains(language))
                .sorted()
                .findFirst();
    }

    private record Weighed(Reason reason, float by) {}
}
