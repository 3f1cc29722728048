package org.kontor.demonstration;

import java.util.List;
import java.util.Map;
import org.kontor.events.EventId;
import org.kontor.events.EventTexts;
import org.kontor.events.MeetingResourceSetup;
import org.kontor.events.VenueSetup;
import org.kontor.shared.PersonId;
import org.kontor.shared.Translated;
import org.springframework.stereotype.Component;

/// Furnishes the event: floors, rooms online, interpreters.
@Component
class SowingVenue {
    private static final int ONLINE_ROOMS = 4;

    private final VenueSetup venue;
    private final MeetingResourceSetup resources;

    SowingVenue(VenueSetup venue, MeetingResourceSetup resources) {
        this.venue = venue;
        this.resources = resources;
    }

    void sow(EventId event) {
        venue.addFloor(event, "Hall", 30, 20);
        venue.addFloor(event, "Gallery", 24, 9);
        venue.say(
                event,
                new EventTexts(
                        Translated.of(
                                "The house is five minutes on foot from the main station. Badges are handed out from 8:30.",
                                "Nuo centrinės stoties iki namų – penkios minutės pėsčiomis. Kortelės dalijamos nuo 8.30 val."),
                        Translated.of(
                                "Tables 1 to 20 stand in the hall, the others in the gallery above it.",
                                "1–20 stalai stovi salėje, kiti – galerijoje virš jos."),
                        0));
    }

    void sowResources(EventId event, Map<PersonId, List<String>> interpreters) {
        for (int room = 1; room <= ONLINE_ROOMS; room++) {
            resources.addOnlineRoom(
                    event, "Room " + room, "https://meet.stuttgart-2017.example/" + room);
        }
        interpreters.forEach(
                (person, languages) -> resources.addInterpreter(event, person, languages));
    }
}
