package org.kontor.events.event;

import java.util.List;
import java.util.Optional;
import org.kontor.events.EventId;
import org.kontor.events.MeetingRules;
import org.kontor.events.NewEvent;
import org.kontor.identity.People;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Adds an event and makes who adds it its organiser.
@Component
class StartingEvent {
    private final EventCalendar calendar;
    private final People people;

    StartingEvent(EventCalendar calendar, People people) {
        this.calendar = calendar;
        this.people = people;
    }

    @Transactional
    void start(EventForm form, Optional<PersonId> by) {
        EventId event =
                calendar.draft(
                        new NewEvent(
                                form.basics(),
                                MeetingRules.usual(),
                                form.edition(),
                                form.phases(),
                                List.of()),
                        form.elsewhere());
        by.ifPresent(person -> people.grant(person, Role.ORGANISER, Optional.of(event.value())));
    }
}
