package org.kontor.directory.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How the typed text is compared with the listing: by the beginnings of words, or by likeness.
///
/// @param condition of SQL on `directory.listing l`
/// @param tier a whole number of SQL, smaller where the match is better
record Match(String condition, String tier, Map<String, Object> parameters, boolean close) {
    private static final int MOST_WORDS = 8;

    static final Match EVERYTHING = new Match("true", "0", Map.of(), false);

    /// Every word begins like one of the profile; in the name counts before elsewhere.
    static Match words(String prefixes) {
        return new Match(
                "l.all_words @@ :prefixes::tsquery",
                "case when l.name_words @@ :prefixes::tsquery then 0 else 1 end",
                Map.of("prefixes", prefixes),
                false);
    }

    /// Every word is like one of the names.
    static Match closeTo(String plain) {
        var conditions = new ArrayList<String>();
        var likeness = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        List<String> words = List.of(plain.strip().split(" +"));
        for (int i = 0; i < Math.min(words.size(), MOST_WORDS); i++) {
            parameters.put("word" + i, words.get(i));
            conditions.add("l.names %> :word" + i);
            likeness.add("word_similarity(:word%d, l.names)".formatted(i));
        }
        return new Match(
                String.join(" and ", conditions),
                "(-1000 * (%s))::int".formatted(String.join(" + ", likeness)),
                parameters,
                true);
    }
}
