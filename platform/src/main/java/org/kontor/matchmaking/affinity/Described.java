package org.kontor.matchmaking.affinity;

/// An opening with its vectors.
record Described(Opening opening, SparseVector tags, SparseVector words) {
    private static final float OF_TAGS = 0.6f;
    private static final float OF_ANOTHER_KIND = 0.5f;

    static Described of(Opening opening, Vocabulary vocabulary) {
        return new Described(
                opening, vocabulary.tags(opening.tags()), vocabulary.words(opening.words()));
    }

    /// How well what one offers is what the other looks for, 0 to 1.
    float likeness(Described other) {
        return likeness(other, tags.dot(other.tags), words.dot(other.words));
    }

    float likeness(Described other, float sameTags, float sameWords) {
        float likeness =
                OF_TAGS * Math.min(1, sameTags)
                        + (1 - OF_TAGS) * (float) Math.sqrt(Math.min(1, sameWords));
        return opening.kind().equals(other.opening.kind()) ? likeness : OF_ANOTHER_KIND * likeness;
    }
}
