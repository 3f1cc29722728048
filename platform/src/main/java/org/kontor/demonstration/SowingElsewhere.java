package org.kontor.demonstration;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventBasics;
import org.kontor.events.EventId;
import org.kontor.events.EventSetup;
import org.kontor.events.ExternalEventSetup;
import org.kontor.events.Funding;
import org.kontor.events.MeetingRules;
import org.kontor.events.NewAgendaItem;
import org.kontor.events.NewEvent;
import org.kontor.events.NewRegistration;
import org.kontor.events.Place;
import org.kontor.events.RegistrationId;
import org.kontor.shared.Period;
import org.kontor.shared.PersonId;
import org.kontor.shared.Translated;
import org.springframework.stereotype.Component;

/// An event that others ran in spring, to which three clusters went: its agenda, and what came of
/// it.
@Component
class SowingElsewhere {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final LocalDate DAY = LocalDate.of(2017, 5, 17);

    private final ExternalEventSetup external;
    private final EventSetup setup;

    SowingElsewhere(ExternalEventSetup external, EventSetup setup) {
        this.external = external;
        this.setup = setup;
    }

    EventId sow(Map<OrganisationId, PersonId> goers) {
        EventId event =
                external.add(
                        new NewEvent(
                                basics(),
                                MeetingRules.usual(),
                                Optional.empty(),
                                Map.of(),
                                List.of()),
                        "https://www.plastics-days.example",
                        agenda());
        int number = 0;
        for (Map.Entry<OrganisationId, PersonId> goer : goers.entrySet()) {
            RegistrationId registration =
                    setup.register(
                                    event,
                                    List.of(
                                            NewRegistration.delegate(
                                                    goer.getValue(), goer.getKey(), Funding.SELF)))
                            .getFirst();
            external.outcome(event, goer.getKey(), 7 + 2 * number, 3 - number, number % 2);
            if (number == 0) {
                external.certificate(registration, certificate(), "certificate-rotterdam-2017.txt");
            }
            number++;
        }
        return event;
    }

    private static EventBasics basics() {
        return new EventBasics(
                "rotterdam-2017",
                Translated.of("Circular Plastics Days", "Žiedinių plastikų dienos"),
                Translated.of(
                        "A fair with meetings for those who make, use and recycle plastics.",
                        "Mugė ir susitikimai plastikų gamintojams, naudotojams ir perdirbėjams."),
                ZONE,
                DAY,
                DAY.plusDays(1),
                new Place("", "", "Rotterdam", "NL"),
                "",
                List.of("en", "nl"));
    }

    private static List<NewAgendaItem> agenda() {
        return List.of(
                item(0, "09:30", "10:30", "Opening: plastics that come back", "Hall 1"),
                item(0, "11:00", "12:30", "Workshop on sorting", "Room 3"),
                item(0, "14:00", "17:00", "Meetings at the stands", "Hall 2"),
                item(1, "09:00", "12:00", "Visit to a recycling plant", "Bus at the entrance"),
                item(1, "13:30", "15:00", "Joint projects: who looks for whom", "Room 1"));
    }

    private static NewAgendaItem item(
            int day, String from, String until, String title, String place) {
        LocalDate date = DAY.plusDays(day);
        return new NewAgendaItem(
                title,
                place,
                new Period(
                        date.atTime(LocalTime.parse(from)).atZone(ZONE).toInstant(),
                        date.atTime(LocalTime.parse(until)).atZone(ZONE).toInstant()));
    }

    private static ByteArrayInputStream certificate() {
        return new ByteArrayInputStream(
                "Made up for the demonstration: was in Rotterdam on 17 and 18 May 2017."
                        .getBytes(StandardCharsets.UTF_8));
    }
}
