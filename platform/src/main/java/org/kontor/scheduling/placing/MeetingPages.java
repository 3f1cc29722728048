package org.kontor.scheduling.placing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.matchmaking.Participant;
import org.kontor.matchmaking.Representatives;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.VersionId;
import org.kontor.scheduling.meeting.MeetingCard;
import org.kontor.scheduling.meeting.MeetingQueries;
import org.kontor.shared.PersonId;
import org.kontor.web.NotFound;
import org.kontor.web.Shell;
import org.springframework.stereotype.Component;

/// Opens meetings for those who act for one of their sides, and for nobody else.
@Component
public class MeetingPages {
    private final Events events;
    private final Representatives representatives;
    private final MeetingQueries meetings;
    private final PublishedTimetable published;

    MeetingPages(
            Events events,
            Representatives representatives,
            MeetingQueries meetings,
            PublishedTimetable published) {
        this.events = events;
        this.representatives = representatives;
        this.meetings = meetings;
        this.published = published;
    }

    /// A meeting, opened by somebody who acts for one of its sides.
    ///
    /// @param own the sides that the person acts for
    public record Opened(
            EventCard event,
            MeetingCard card,
            PersonId person,
            Set<OrganisationId> own,
            Optional<VersionId> version) {

        public String path() {
            return event.path() + "/meetings/" + card.id();
        }

        /// Those whom the reader meets.
        List<OrganisationId> partners() {
            return card.organisations().stream().filter(side -> !own.contains(side)).toList();
        }

        /// The side for which the reader does something.
        OrganisationId side() {
            return card.organisations().stream().filter(own::contains).findFirst().orElseThrow();
        }
    }

    /// Opens the meeting for whoever is signed in.
    ///
    /// @throws NotFound where the reader acts for none of its sides
    public Opened open(String slug, UUID id, Shell shell) {
        EventCard event = events.find(slug).orElseThrow(NotFound::new);
        MeetingCard card = meetings.find(event.id(), new MeetingId(id)).orElseThrow(NotFound::new);
        PersonId person = shell.visitor().person().orElseThrow(NotFound::new);
        Set<OrganisationId> own =
                representatives.organisations(event.id(), person).stream()
                        .map(Participant::id)
                        .filter(card.organisations()::contains)
                        .collect(Collectors.toSet());
        if (own.isEmpty()) {
            throw new NotFound();
        }
        return new Opened(event, card, person, own, published.current(event.id()));
    }
}
