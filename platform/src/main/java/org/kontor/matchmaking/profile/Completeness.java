package org.kontor.matchmaking.profile;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.matchmaking.Direction;
import org.kontor.matchmaking.Introduction;
import org.kontor.matchmaking.OpportunityCard;
import org.kontor.shared.Language;

/// How complete a profile is: which pieces are there, and what those that are missing are worth.
///
/// @param present pieces that are there
public record Completeness(Set<Piece> present) {
    private static final int TELLING_TEXT = 200;
    private static final int SOME_KEYWORDS = 3;

    /// A piece of a profile, and how many of the hundred points it is worth: the more the more it
    /// helps others to find the organisation.
    public enum Piece {
        TEXT(20),
        SECOND_LANGUAGE(5),
        TAGS(20),
        KEYWORDS(10),
        OFFER(15),
        REQUEST(15),
        KINDS(5),
        COUNTRIES(5),
        LANGUAGES(5);

        private final int worth;

        Piece(int worth) {
            this.worth = worth;
        }

        public int worth() {
            return worth;
        }
    }

    public static Completeness of(Introduction told, Collection<OpportunityCard> opportunities) {
        return of(
                told,
                opportunities.stream()
                        .filter(one -> !one.ended())
                        .map(OpportunityCard::direction)
                        .collect(Collectors.toSet()));
    }

    /// @param open whether anything is offered, and anything looked for
    static Completeness of(Introduction told, Set<Direction> open) {
        var present = EnumSet.noneOf(Piece.class);
        int longest = told.about().all().values().stream().mapToInt(String::length).max().orElse(0);
        add(present, Piece.TEXT, longest >= TELLING_TEXT);
        add(present, Piece.SECOND_LANGUAGE, told.about().all().size() == Language.values().length);
        add(present, Piece.TAGS, !told.tags().isEmpty());
        add(present, Piece.KEYWORDS, told.keywords().size() >= SOME_KEYWORDS);
        add(present, Piece.OFFER, open.contains(Direction.OFFER));
        add(present, Piece.REQUEST, open.contains(Direction.REQUEST));
        add(present, Piece.KINDS, !told.sought().kinds().isEmpty());
        add(present, Piece.COUNTRIES, !told.sought().countries().isEmpty());
        add(present, Piece.LANGUAGES, !told.languages().isEmpty());
        return new Completeness(present);
    }

    private static void add(Set<Piece> present, Piece piece, boolean isThere) {
        if (isThere) {
            present.add(piece);
        }
    }

    /// What is missing, the dearest first.
    public List<Piece> missing() {
        return Arrays.stream(Piece.values())
                .filter(piece -> !present.contains(piece))
                .sorted((one, other) -> other.worth - one.worth)
                .toList();
    }

    public int percent() {
        return present.stream().mapToInt(Piece::worth).sum();
    }
}
