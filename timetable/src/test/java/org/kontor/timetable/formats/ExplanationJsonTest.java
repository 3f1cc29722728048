package org.kontor.timetable.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kontor.timetable.Cause;
import org.kontor.timetable.Conflict;
import org.kontor.timetable.Conflict.Extent;
import org.kontor.timetable.Remedy;
import org.kontor.timetable.Score;

class ExplanationJsonTest {

    private static final List<Cause> CAUSES =
            List.of(
                    new Cause.Unavailable("Ann", "09:00"),
                    new Cause.AllowedSlots("1"),
                    new Cause.PinnedSlot("1", "09:00"),
                    new Cause.PinnedTable("1", "T1"),
                    new Cause.TableFeatures("1", Set.of("quiet", "dry")),
                    new Cause.ClosedTable("T1", "09:00"),
                    new Cause.Tables("09:00", 3),
                    new Cause.DelegateLimit("Ann", 4),
                    new Cause.OrganisationLimit("Amber", 5),
                    new Cause.Precedence("1", "2"),
                    new Cause.FairBreaks(2),
                    new Cause.Held("2"),
                    new Cause.NoMoreBreaks("Bo", 0));

    @Test
    void everyKindIsReadBackAsItWasAndKeepsToTheSchema() throws BadInput {
        assertThat(CAUSES.stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(Set.of(Cause.class.getPermittedSubclasses()));
        List<Conflict> conflicts = new ArrayList<>();
        for (Extent extent : Extent.values()) {
            conflicts.add(
                    new Conflict(new Conflict.LeftOut("1"), extent, CAUSES, Optional.empty()));
        }
        for (Cause cause : CAUSES) {
            conflicts.add(
                    new Conflict(
                            new Conflict.Breaks("Ann", 2),
                            Extent.MINIMAL,
                            List.of(cause),
                            Optional.of(new Remedy(cause, 1, new Score(0, 1, 2, 3, 4, 5)))));
        }
        conflicts.add(
                new Conflict(
                        new Conflict.NoTimetable(),
                        Extent.MINIMAL,
                        List.of(),
                        Optional.of(new Remedy(new Cause.Held("1"), 0, Score.PERFECT))));
        String json = ExplanationJson.write(conflicts);
        assertThat(ExplanationJson.parse(json)).isEqualTo(conflicts);
        assertThat(Schemas.errors(Schemas.EXPLANATION, json)).isEmpty();
    }

    @Test
    void saysWhereADocumentIsBad() {
        String bad =
                "{\"conflicts\":[{\"subject\":{\"kind\":\"LeftOut\"},"
                        + "\"extent\":\"OPEN\",\"causes\":[]}]}";
        assertThatThrownBy(() -> ExplanationJson.parse(bad))
                .hasMessage("/conflicts/0/subject: the member \"meeting\" is missing");
        assertThat(Schemas.errors(Schemas.EXPLANATION, bad)).isNotEmpty();
    }
}
