package org.kontor.matchmaking.affinity;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the score of a pair is made of, for either side.
///
/// @param wanted what the first looks for and the second offers, that fits best
/// @param given what the second looks for and the first offers
record Parts(
        Map<Part, Float> ofOwn,
        Map<Part, Float> ofTheirs,
        Optional<Deal> wanted,
        Optional<Deal> given) {

    static Parts of(Member own, Member theirs) {
        Optional<Deal> wanted = best(own.requests(), theirs.offers());
        Optional<Deal> given = best(theirs.requests(), own.offers());
        return new Parts(side(own, theirs, wanted), side(theirs, own, given), wanted, given);
    }

    private static Map<Part, Float> side(Member own, Member theirs, Optional<Deal> wanted) {
        var parts = new EnumMap<Part, Float>(Part.class);
        parts.put(Part.WANTED, wanted.map(Deal::likeness).orElse(0f));
        parts.put(Part.FIELD, Math.min(1, own.tags().dot(theirs.tags())));
        parts.put(Part.WORDS, (float) Math.sqrt(Math.min(1, own.words().dot(theirs.words()))));
        parts.put(Part.KIND, own.kind(theirs));
        parts.put(Part.COUNTRY, own.country(theirs));
        parts.put(Part.LANGUAGE, own.language(theirs));
        parts.put(Part.NEW, own.isNew(theirs));
        return parts;
    }

    private static Optional<Deal> best(List<Described> requests, List<Described> offers) {
        return requests.stream()
                .flatMap(request -> offers.stream().map(offer -> Deal.of(request, offer)))
                .filter(deal -> deal.likeness > 0)
                .max(Comparator.comparingDouble(Deal::likeness));
    }

    /// What a part is worth to the first, or to the second.
    float of(boolean own, Part part) {
        return (own ? ofOwn : ofTheirs).getOrDefault(part, 0f);
    }

    float own() {
        return sum(ofOwn);
    }

    float theirs() {
        return sum(ofTheirs);
    }

    private static float sum(Map<Part, Float> parts) {
        float sum = 0;
        for (var part : parts.entrySet()) {
            sum += part.getKey().weight() * part.getValue();
        }
        return sum;
    }

    /// What one looks for, and what the other offers to it.
    record Deal(Opening request, Opening offer, float likeness) {
        static Deal of(Described request, Described offer) {
            return new Deal(request.opening(), offer.opening(), offer.likeness(request));
        }
    }
}
