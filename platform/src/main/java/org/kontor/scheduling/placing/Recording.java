package org.kontor.scheduling.placing;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.directory.OrganisationId;
import org.kontor.identity.People;
import org.kontor.identity.Person;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.VersionId;
import org.kontor.scheduling.meeting.MeetingCard;
import org.kontor.scheduling.version.Placement;
import org.kontor.scheduling.version.Placements;
import org.kontor.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where a meeting stands in the published timetable, and what its sides agreed about it.
@Component
class Recording {
    private final Placements placements;
    private final People people;
    private final AuditTrail trail;
    private final JdbcClient database;
    private final Clock clock;

    Recording(
            Placements placements,
            People people,
            AuditTrail trail,
            JdbcClient database,
            Clock clock) {
        this.placements = placements;
        this.people = people;
        this.trail = trail;
        this.database = database;
        this.clock = clock;
    }

    Optional<Placement> placement(VersionId version, MeetingId meeting) {
        return placements.of(version, meeting);
    }

    /// The name of who interprets.
    Optional<String> interpreter(Placement placement) {
        return placement.interpreter().flatMap(people::find).map(Person::name);
    }

    boolean hasBegun(VersionId version, MeetingCard card) {
        return !card.state().isOpen()
                || placement(version, card.id())
                        .filter(at -> !at.during().from().isAfter(clock.instant()))
                        .isPresent();
    }

    /// Holds the meeting to the slot that both sides agreed to, in timetables to come.
    void pin(MeetingId meeting, int slot) {
        database.sql(
                        """
                        update scheduling.meeting
                        set pinned_slot = :slot, pinned_table = null, version = version + 1
                        where id = :id
                        """)
                .param("slot", slot)
                .param("id", meeting.value())
                .update();
    }

    /// Names who attends for a side, in timetables to come too.
    void name(MeetingId meeting, Placement.Side side) {
        database.sql(
                        """
                        update scheduling.meeting_side set delegates = :people
                        where meeting_id = :meeting and organisation_id = :side
                        """)
                .param("people", side.people().stream().map(PersonId::value).toArray(UUID[]::new))
                .param("meeting", meeting.value())
                .param("side", side.organisation().value())
                .update();
    }

    void link(MeetingId meeting, String link) {
        database.sql(
                        """
                        update scheduling.meeting set link = :link, version = version + 1
                        where id = :id and online
                        """)
                .param("link", link)
                .param("id", meeting.value())
                .update();
    }

    void record(MeetingId meeting, String action, Map<String, String> facts) {
        trail.record(new Subject("meeting", meeting.value()), "scheduling.audit." + action, facts);
    }

    /// The side that a person attends for.
    static Optional<Placement.Side> side(Placement placement, OrganisationId organisation) {
        return placement.sides().stream()
                .filter(side -> side.organisation().equals(organisation))
                .findFirst();
    }
}
