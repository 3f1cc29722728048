package org.kontor.scheduling.now;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.shared.PersonId;
import org.kontor.web.PagePart;
import org.kontor.web.Shell;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Offers to meet now on the page of an organisation that is at an event with the reader today.
@Component
class PartnerPart implements PagePart {
    private static final int ORDER = 50;

    private final JdbcClient database;
    private final TemplateEngine templates;
    private final Clock clock;

    PartnerPart(JdbcClient database, TemplateEngine templates, Clock clock) {
        this.database = database;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public String place() {
        return "organisation";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Content> of(UUID organisation, Shell shell) {
        return shell.visitor()
                .person()
                .flatMap(person -> path(organisation, person))
                .map(
                        path ->
                                output ->
                                        templates.render(
                                                "scheduling/now/partner.jte",
                                                Map.of("shell", shell, "path", path),
                                                output));
    }

    /// The page of the moment, at an event to which both come and that is on.
    private Optional<String> path(UUID organisation, PersonId person) {
        return database.sql(
                        """
                        select slug, (select name from directory.organisation where id = :organisation) as name
                        from events.event
                        where (cast(:now as timestamptz) at time zone zone)::date between first_day and last_day
                          and exists (select from scheduling.timetable_version
                                      where event_id = event.id and state = 'PUBLISHED')
                          and exists (select from matchmaking.delegate
                                      where event_id = event.id and person_id = :person
                                        and organisation_id <> :organisation)
                          and exists (select from matchmaking.delegate
                                      where event_id = event.id and organisation_id = :organisation)
                        limit 1
                        """)
                .param("organisation", organisation)
                .param("person", person.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(
                        (row, number) ->
                                "/events/%s/now?q=%s"
                                        .formatted(
                                                row.getString("slug"),
                                                URLEncoder.encode(
                                                        row.getString("name"),
                                                        StandardCharsets.UTF_8)))
                .optional();
    }
}
