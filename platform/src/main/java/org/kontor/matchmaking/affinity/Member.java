package org.kontor.matchmaking.affinity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A party with its vectors.
record Member(
        Party party,
        SparseVector tags,
        SparseVector words,
        List<Described> offers,
        List<Described> requests) {

    static Member of(Party party, Vocabulary vocabulary) {
        return new Member(
                party,
                vocabulary.tags(party.tags()),
                vocabulary.words(new HashSet<>(party.words())),
                party.offers().stream().map(each -> Described.of(each, vocabulary)).toList(),
                party.requests().stream().map(each -> Described.of(each, vocabulary)).toList());
    }

    /// What the other is to this one beyond what both are about, one weighted part after another.
    float besides(Member other) {
        return Part.KIND.weight() * kind(other)
                + Part.COUNTRY.weight() * country(other)
                + Part.LANGUAGE.weight() * language(other)
                + Part.NEW.weight() * isNew(other);
    }

    float kind(Member other) {
        return fit(party.sought().kinds(), other.party.kind());
    }

    float country(Member other) {
        return fit(party.sought().countries(), other.party.country());
    }

    float language(Member other) {
        Set<String> theirs = other.party.languages();
        if (party.languages().isEmpty() || theirs.isEmpty()) {
            return Part.UNKNOWN;
        }
        for (String language : party.languages()) {
            if (theirs.contains(language)) {
                return 1;
            }
        }
        return 0;
    }

    float isNew(Member other) {
        Past past = party.past();
        if (past.parties().isEmpty()) {
            return Part.UNKNOWN;
        }
        if (past.parties().contains(other.party.id())) {
            return 0;
        }
        return past.countries().contains(other.party.country()) ? Part.UNKNOWN : 1;
    }

    private static float fit(Set<String> sought, String is) {
        return sought.isEmpty() ? Part.UNKNOWN : sought.contains(is) ? 1 : 0;
    }
}
