package org.kontor.matchmaking.affinity;

import java.util.HashSet;
import java.util.List;

/// A party with its traits and vectors.
record Member(
        Party party,
        Traits traits,
        SparseVector tags,
        SparseVector words,
        List<Described> offers,
        List<Described> requests) {

    static Member of(Party party, Vocabulary vocabulary) {
        return new Member(
                party,
                Traits.of(party, vocabulary),
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
        return traits.kind(other.traits);
    }

    float country(Member other) {
        return traits.country(other.traits);
    }

    float language(Member other) {
        return traits.language(other.traits);
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
}
