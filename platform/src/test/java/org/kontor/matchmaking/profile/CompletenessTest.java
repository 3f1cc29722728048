package org.kontor.matchmaking.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kontor.directory.OrganisationId;
import org.kontor.matchmaking.Direction;
import org.kontor.matchmaking.Introduction;
import org.kontor.matchmaking.OpportunityCard;
import org.kontor.matchmaking.OpportunityId;
import org.kontor.matchmaking.OpportunityKind;
import org.kontor.matchmaking.PartnersSought;
import org.kontor.matchmaking.profile.Completeness.Piece;
import org.kontor.shared.Translated;

class CompletenessTest {

    @Test
    void allPiecesTogetherAreAHundred() {
        assertThat(Arrays.stream(Piece.values()).mapToInt(Piece::worth).sum()).isEqualTo(100);
    }

    @Test
    void whatIsMissingIsSaidTheDearestFirst() {
        var told =
                new Introduction(
                        Translated.english("We press plastics."),
                        List.of("22.22"),
                        List.of("plastics", "moulds", "recycling"),
                        PartnersSought.ANYBODY,
                        List.of("en"));
        var completeness =
                Completeness.of(
                        told, List.of(one(Direction.OFFER, false), one(Direction.REQUEST, true)));
        assertThat(completeness.percent()).isEqualTo(50);
        assertThat(completeness.missing())
                .containsExactly(
                        Piece.TEXT,
                        Piece.REQUEST,
                        Piece.SECOND_LANGUAGE,
                        Piece.KINDS,
                        Piece.COUNTRIES);
    }

    @Test
    void nothingIsMissingWhereAllIsThere() {
        var told =
                new Introduction(
                        Translated.of("a".repeat(200), "b"),
                        List.of("22.22"),
                        List.of("plastics", "moulds", "recycling"),
                        new PartnersSought(List.of("RESEARCH"), List.of("FI")),
                        List.of("en"));
        var completeness =
                Completeness.of(
                        told, List.of(one(Direction.OFFER, false), one(Direction.REQUEST, false)));
        assertThat(completeness.missing()).isEmpty();
        assertThat(completeness.percent()).isEqualTo(100);
    }

    private static OpportunityCard one(Direction direction, boolean ended) {
        return new OpportunityCard(
                OpportunityId.next(),
                OrganisationId.next(),
                direction,
                OpportunityKind.BUSINESS,
                Translated.english("Presses"),
                Translated.empty(),
                List.of(),
                Optional.empty(),
                PartnersSought.ANYBODY,
                false,
                ended,
                1);
    }
}
