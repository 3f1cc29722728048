package org.kontor.directory.listing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How the typed text is compared with the listing.
///
/// @param steps conditions of SQL on `directory.listing l`, the best matches first; each lets in
/// all that the one before it does
/// @param close whether nothing was spelled so, and these come near
record Match(List<String> steps, Map<String, Object> parameters, boolean close) {
    static final Match EVERYTHING = new Match(List.of("true"), Map.of(), false);
    static final Match NOTHING = new Match(List.of("false"), Map.of(), true);

    /// Every word begins like one of the profile; in the name counts before elsewhere.
    static Match words(String prefixes) {
        return new Match(
                List.of("l.name_words @@ :words::tsquery", "l.all_words @@ :words::tsquery"),
                Map.of("words", prefixes),
                false);
    }

    /// Lets in all that matches at all.
    String condition() {
        return steps.getLast();
    }

    /// Lets in what matches at this step, and at none before.
    String condition(int step) {
        return step == 0
                ? steps.getFirst()
                : "%s and not %s".formatted(steps.get(step), steps.get(step - 1));
    }

    /// The number of the step at which a row that matches is let in.
    String step() {
        return IntStream.range(0, steps.size())
                .mapToObj(step -> "when %s then %d".formatted(steps.get(step), step))
                .collect(Collectors.joining(" ", "case ", " end"));
    }
}
