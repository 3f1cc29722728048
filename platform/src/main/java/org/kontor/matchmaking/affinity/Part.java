package org.kontor.matchmaking.affinity;

/// What the score of a pair is made of. Each part goes from 0 to 1, and the weights add up to 1.
public enum Part {
    /// One looks for what the other offers.
    WANTED(0.32f),
    /// Both work in the same field, as the code lists have it.
    FIELD(0.24f),
    /// Both speak of the same uncommon things.
    WORDS(0.16f),
    /// The other is of a kind that is sought.
    KIND(0.09f),
    /// The other comes from a country that is sought.
    COUNTRY(0.09f),
    /// They share a language.
    LANGUAGE(0.05f),
    /// They met neither each other before nor anybody from that country.
    NEW(0.05f);

    /// What a part is worth about which one side says nothing.
    static final float UNKNOWN = 0.5f;

    private final float weight;

    Part(float weight) {
        this.weight = weight;
    }

    public float weight() {
        return weight;
    }
}
