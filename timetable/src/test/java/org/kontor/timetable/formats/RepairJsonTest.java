package org.kontor.timetable.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kontor.timetable.Appointment;
import org.kontor.timetable.Delegate;
import org.kontor.timetable.Disruption;
import org.kontor.timetable.Meeting;
import org.kontor.timetable.Problem;
import org.kontor.timetable.Repairer;
import org.kontor.timetable.Side;
import org.kontor.timetable.Slot;
import org.kontor.timetable.Table;
import org.kontor.timetable.Timetable;

class RepairJsonTest {

    private static final List<Disruption> EVERY_KIND =
            List.of(
                    new Disruption.DelegateAway("Ann", Set.of("9")),
                    new Disruption.MeetingCancelled("2"),
                    new Disruption.TableLost("T", Set.of("9", "10")),
                    new Disruption.SlotsFrozen(Set.of("9")));

    @Test
    void everyDisruptionIsReadBackAsItWasAndKeepsToTheSchema() throws BadInput {
        assertThat(EVERY_KIND.stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(Set.of(Disruption.class.getPermittedSubclasses()));
        String json = DisruptionsJson.write(EVERY_KIND);
        assertThat(DisruptionsJson.parse(json)).isEqualTo(EVERY_KIND);
        assertThat(Schemas.errors(Schemas.DISRUPTIONS, json)).isEmpty();
    }

    @Test
    void saysWhereADocumentIsBad() {
        String bad = "{\"disruptions\":[{\"kind\":\"TableLost\",\"table\":\"T\"}]}";
        assertThatThrownBy(() -> DisruptionsJson.parse(bad))
                .hasMessage("/disruptions/0: the member \"slots\" is missing");
        assertThat(Schemas.errors(Schemas.DISRUPTIONS, bad)).isNotEmpty();
    }

    @Test
    void aRepairKeepsToTheSchema() {
        Problem problem =
                new Problem(
                        List.of(new Slot("9", 1, 1), new Slot("10", 1, 1)),
                        List.of(new Table("T"), new Table("U")),
                        List.of(new Delegate("Ann"), new Delegate("Bo"), new Delegate("Cy")),
                        List.of(
                                new Meeting("1", Side.anyOf("A", "Ann"), Side.anyOf("B", "Bo")),
                                new Meeting("2", Side.anyOf("A", "Ann"), Side.anyOf("C", "Cy"))));
        Timetable published =
                new Timetable(
                        List.of(
                                new Appointment("1", "9", Optional.of("T"), List.of("Ann", "Bo")),
                                new Appointment(
                                        "2", "10", Optional.of("T"), List.of("Ann", "Cy"))));
        String json =
                RepairJson.write(
                        Repairer.repair(
                                problem,
                                published,
                                List.of(
                                        new Disruption.TableLost("T", Set.of("9")),
                                        new Disruption.DelegateAway("Cy", Set.of("9", "10"))),
                                Duration.ofSeconds(20),
                                () -> false));
        assertThat(Schemas.errors(Schemas.REPAIR, json)).isEmpty();
        assertThat(json)
                .contains(
                        "\"after\":{\"meeting\":\"1\",\"slot\":\"9\",\"table\":\"U\"",
                        "\"lost\":[{\"meeting\":\"2\"");
    }
}
