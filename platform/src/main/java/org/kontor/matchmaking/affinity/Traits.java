package org.kontor.matchmaking.affinity;

import java.util.BitSet;

/// What a party is, and what it wishes its partners to be, by numbers of the [Vocabulary]: of every
/// pair they are compared, which words would make slow.
record Traits(int kind, int country, BitSet languages, BitSet soughtKinds, BitSet soughtCountries) {

    static Traits of(Party party, Vocabulary vocabulary) {
        return new Traits(
                vocabulary.number(party.kind()),
                vocabulary.number(party.country()),
                vocabulary.numbers(party.languages()),
                vocabulary.numbers(party.sought().kinds()),
                vocabulary.numbers(party.sought().countries()));
    }

    float kind(Traits other) {
        return fit(soughtKinds, other.kind);
    }

    float country(Traits other) {
        return fit(soughtCountries, other.country);
    }

    float language(Traits other) {
        if (languages.isEmpty() || other.languages.isEmpty()) {
            return Part.UNKNOWN;
        }
        return languages.intersects(other.languages) ? 1 : 0;
    }

    private static float fit(BitSet sought, int is) {
        return sought.isEmpty() ? Part.UNKNOWN : sought.get(is) ? 1 : 0;
    }
}
