package org.kontor.scheduling.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.directory.Directory;
import org.kontor.directory.MergedRows;
import org.kontor.directory.OrganisationId;
import org.kontor.directory.OrganisationsMerged;
import org.kontor.events.EventId;
import org.kontor.scheduling.MeetingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Lets the meetings of an organisation that had two entries be those of the one that is left;
/// hearing the same twice changes nothing. What the two had with one another is cancelled, and what
/// they held stays as it was.
@Component
class MergedMeetings {
    /// Three can meet, two of which are one now.
    private static final String SIDES_TWICE =
            """
            with gone as (
                delete from scheduling.meeting_side d using scheduling.meeting_side k
                where d.organisation_id = :duplicate and k.organisation_id = :left
                  and d.meeting_id = k.meeting_id
                  and (select count(*) from scheduling.meeting_side s where s.meeting_id = d.meeting_id) > 2
                returning d.meeting_id, d.delegates
            )
            update scheduling.meeting_side k set delegates = k.delegates || gone.delegates
            from gone where k.meeting_id = gone.meeting_id and k.organisation_id = :left
            """;

    private static final String SIDES =
            """
            update scheduling.meeting_side d set organisation_id = :left
            where organisation_id = :duplicate and not exists
                (select from scheduling.meeting_side k
                 where k.meeting_id = d.meeting_id and k.organisation_id = :left)
            """;

    /// What else names the organisation beside its meetings.
    private static final List<String> FOLLOWING =
            List.of(
                    """
                    update scheduling.attendance a set organisation_id = :left
                    where organisation_id = :duplicate and not exists
                        (select from scheduling.meeting_side k
                         where k.meeting_id = a.meeting_id and k.organisation_id = :duplicate)
                    """,
                    """
                    update scheduling.proposal p set organisation_id = :left
                    where organisation_id = :duplicate and not exists
                        (select from scheduling.meeting_side k
                         where k.meeting_id = p.meeting_id and k.organisation_id = :duplicate)
                    """,
                    """
                    delete from scheduling.offer_consent d using scheduling.offer_consent k
                    where d.organisation_id = :duplicate and k.organisation_id = :left and d.offer_id = k.offer_id
                    """,
                    """
                    update scheduling.offer_consent c set organisation_id = :left
                    from scheduling.offer o
                    where o.id = c.offer_id and c.organisation_id = :duplicate and not exists
                        (select from scheduling.meeting_side k
                         where k.meeting_id = o.meeting_id and k.organisation_id = :duplicate)
                    """,
                    """
                    update scheduling.calendar_entry c
                    set organisation_id = case organisation_id when :duplicate then :left else organisation_id end,
                        other_organisations = array_replace(other_organisations, :duplicate, :left)
                    where (organisation_id = :duplicate or :duplicate = any (other_organisations)) and not exists
                        (select from scheduling.meeting_side k
                         where k.meeting_id = c.meeting_id and k.organisation_id = :duplicate)
                    """);

    private final CancellingMeetings cancelling;
    private final Directory directory;
    private final JdbcClient database;
    private final AuditTrail trail;

    MergedMeetings(
            CancellingMeetings cancelling,
            Directory directory,
            JdbcClient database,
            AuditTrail trail) {
        this.cancelling = cancelling;
        this.directory = directory;
        this.database = database;
        this.trail = trail;
    }

    @ApplicationModuleListener
    void on(OrganisationsMerged merged) {
        OrganisationId duplicate = merged.duplicate();
        OrganisationId left = directory.left(merged);
        int moved = MergedRows.change(database, List.of(SIDES_TWICE), duplicate, left);
        withOneAnother(duplicate, left)
                .forEach(
                        (event, meetings) ->
                                cancelling.cancel(event, meetings, CancellationReason.MERGED));
        moved += MergedRows.change(database, List.of(SIDES), duplicate, left);
        MergedRows.change(database, FOLLOWING, duplicate, left);
        if (moved > 0) {
            trail.record(
                    new Subject("organisation", left.value()),
                    "timetable.audit.merged",
                    Map.of("meetings", String.valueOf(moved)));
        }
    }

    private Map<EventId, List<MeetingId>> withOneAnother(
            OrganisationId duplicate, OrganisationId left) {
        var meetings = new LinkedHashMap<EventId, List<MeetingId>>();
        database.sql(
                        """
                        select m.event_id, m.id from scheduling.meeting m
                        join scheduling.meeting_side d on d.meeting_id = m.id and d.organisation_id = :duplicate
                        join scheduling.meeting_side k on k.meeting_id = m.id and k.organisation_id = :left
                        order by m.event_id, m.id
                        """)
                .param("duplicate", duplicate.value())
                .param("left", left.value())
                .query(
                        row -> {
                            meetings.computeIfAbsent(
                                            new EventId(row.getObject("event_id", UUID.class)),
                                            event -> new ArrayList<>())
                                    .add(new MeetingId(row.getObject("id", UUID.class)));
                        });
        return meetings;
    }
}
