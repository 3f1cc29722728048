package org.kontor.scheduling.task;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kontor.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds meetings that nobody is sent to, and those for which another time is proposed.
@Component
class TaskQueries {
    private final JdbcClient database;
    private final Clock clock;

    TaskQueries(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// What the person has to do for the organisations they act for at the event, and what they
    /// wait for from others; and what the organiser has to look after.
    List<Task> of(UUID event, PersonId person, boolean organises) {
        var tasks = new ArrayList<Task>();
        database.sql(
                        """
                        with mine as materialized (
                            select meeting_side.meeting_id, organisation_id
                            from matchmaking.representative
                            join scheduling.meeting_side using (organisation_id)
                            join scheduling.meeting on meeting.id = meeting_id and meeting.event_id = :event
                            where representative.event_id = :event and representative.person_id = :person),
                        lacking as materialized (
                            select * from scheduling.unattended
                            where event_id = :event and coalesce(starts_at > :now, true)
                              and meeting_id in (select meeting_id from mine))
                        select event.slug, organisation.id, organisation.name, 'own' as whose,
                               count(*) filter (where has_left) as has_left,
                               count(*) filter (where not has_left) as not_chosen
                        from lacking join mine using (meeting_id, organisation_id)
                        join directory.organisation on organisation.id = organisation_id
                        join events.event on event.id = event_id
                        group by event.slug, organisation.id
                        union all
                        select event.slug, mine.organisation_id, string_agg(distinct organisation.name, ', '), 'theirs',
                               count(distinct meeting_id) filter (where has_left),
                               count(distinct meeting_id) filter (where not has_left)
                        from lacking join mine using (meeting_id)
                        join directory.organisation on organisation.id = lacking.organisation_id
                        join events.event on event.id = event_id
                        where lacking.organisation_id <> mine.organisation_id
                        group by event.slug, mine.organisation_id
                        union all
                        select event.slug, meeting_id, string_agg(distinct organisation.name, ', '), 'proposal', 0, 1
                        from scheduling.proposal join mine using (meeting_id)
                        join directory.organisation on organisation.id = proposal.organisation_id
                        join events.event on event.id = :event
                        where proposal.state = 'OPEN' and proposal.organisation_id <> mine.organisation_id
                          and exists (select from scheduling.sent
                                      where sent.meeting_id = proposal.meeting_id
                                        and coalesce(sent.starts_at > :now, true))
                        group by event.slug, meeting_id
                        union all
                        select event.slug, null, '', 'organiser', 0, count(distinct meeting_id)
                        from scheduling.unattended join events.event on event.id = event_id
                        where :organises and event_id = :event and coalesce(starts_at > :now, true)
                        group by event.slug
                        order by whose, name
                        """)
                .param("event", event)
                .param("person", person.value())
                .param("organises", organises)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(
                        row -> {
                            String whose = row.getString("whose");
                            String path =
                                    "/events/"
                                            + row.getString("slug")
                                            + switch (whose) {
                                                case "organiser" -> "/teams";
                                                case "proposal" ->
                                                        "/meetings/" + row.getString("id");
                                                default -> "/team/" + row.getString("id");
                                            };
                            String name = row.getString("name");
                            long left = row.getLong("has_left");
                            long open = row.getLong("not_chosen");
                            if (left > 0) {
                                tasks.add(task("alert-triangle", whose, "left", path, left, name));
                            }
                            if (open > 0) {
                                tasks.add(
                                        task(
                                                whose.equals("proposal")
                                                        ? "clock-question"
                                                        : "user-question",
                                                whose,
                                                "open",
                                                path,
                                                open,
                                                name));
                            }
                        });
        return tasks;
    }

    /// The times that became free for meetings of the person's organisations, and wait for their
    /// answer.
    List<Offered> offered(UUID event, PersonId person) {
        return database.sql(
                        """
                        select event.slug, event.zone, offer.meeting_id, offer.starts_at, offer.expires_at,
                               string_agg(organisation.name, ', ' order by organisation.name) as partners
                        from scheduling.offer
                        join events.event on event.id = offer.event_id
                        join scheduling.meeting_side mine on mine.meeting_id = offer.meeting_id
                        join matchmaking.representative
                            on representative.event_id = offer.event_id and person_id = :person
                            and representative.organisation_id = mine.organisation_id
                        join scheduling.meeting_side other
                            on other.meeting_id = offer.meeting_id and other.organisation_id <> mine.organisation_id
                        join directory.organisation on organisation.id = other.organisation_id
                        where offer.event_id = :event and offer.state = 'OPEN' and offer.expires_at > :now
                          and not exists (select from scheduling.offer_consent
                                          where offer_id = offer.id and organisation_id = mine.organisation_id)
                        group by event.slug, event.zone, offer.id
                        order by offer.expires_at
                        """)
                .param("event", event)
                .param("person", person.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(
                        (row, number) ->
                                new Offered(
                                        "/events/%s/meetings/%s"
                                                .formatted(
                                                        row.getString("slug"),
                                                        row.getString("meeting_id")),
                                        row.getString("partners"),
                                        row.getObject("starts_at", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getObject("expires_at", OffsetDateTime.class)
                                                .toInstant(),
                                        ZoneId.of(row.getString("zone"))))
                .list();
    }

    /// A time that waits for an answer.
    ///
    /// @param path of the meeting
    record Offered(
            String path, String partners, Instant startsAt, Instant expiresAt, ZoneId zone) {}

    private static Task task(
            String icon, String whose, String what, String path, long count, String name) {
        return Task.of(icon, "scheduling.task." + whose + "." + what, path, count, name);
    }
}
