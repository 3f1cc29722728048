package org.kontor.directory.listing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds the words of names that mistyped ones are like.
@Component
class CloseWords {
    private static final int MOST_WORDS = 8;

    /// How much less like than the closest word another may be, step by step.
    private static final List<Double> STEPS = List.of(0.0, 0.1, 0.2, 1.0);

    private final JdbcClient database;

    CloseWords(JdbcClient database) {
        this.database = database;
    }

    /// Every typed word is like one of the name.
    ///
    /// @param plain the words typed, in plain letters
    Match match(String plain) {
        String[] typed =
                Arrays.stream(plain.strip().split(" +")).limit(MOST_WORDS).toArray(String[]::new);
        Collection<List<Like>> likes = likes(typed);
        if (likes.size() < typed.length) {
            return Match.NOTHING;
        }
        var conditions = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        STEPS.stream()
                .map(less -> query(likes, less))
                .distinct()
                .forEach(
                        query -> {
                            String name = "close" + conditions.size();
                            conditions.add("l.name_words @@ :%s::tsquery".formatted(name));
                            parameters.put(name, query);
                        });
        return new Match(conditions, parameters, true);
    }

    /// For each typed word that is like any, those that it is like, the closest first.
    private Collection<List<Like>> likes(String[] typed) {
        var likes = new TreeMap<Integer, List<Like>>();
        database.sql(
                        """
                        select typed.place, close.word, close.likeness
                        from unnest(:words) with ordinality typed(word, place)
                        cross join lateral (
                            select n.word, word_similarity(typed.word, n.word) as likeness
                            from directory.name_word n
                            where n.word %> typed.word
                            order by likeness desc, n.word
                            limit 12
                        ) close
                        order by typed.place, close.likeness desc, close.word
                        """)
                .param("words", typed)
                .query(
                        row -> {
                            likes.computeIfAbsent(row.getInt("place"), place -> new ArrayList<>())
                                    .add(
                                            new Like(
                                                    row.getString("word"),
                                                    row.getDouble("likeness")));
                        });
        return likes.values();
    }

    /// As a text of type tsquery; words of names hold no quotation marks.
    private static String query(Collection<List<Like>> likes, double less) {
        return likes.stream()
                .map(
                        words ->
                                words.stream()
                                        .filter(
                                                word ->
                                                        word.likeness
                                                                >= words.getFirst().likeness - less)
                                        .map(word -> "'" + word.word + "'")
                                        .collect(Collectors.joining(" | ", "(", ")")))
                .collect(Collectors.joining(" & "));
    }

    private record Like(String word, double likeness) {}
}
