package org.kontor.scheduling.now;

import gg.jte.TemplateEngine;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.shared.PersonId;
import org.kontor.web.Shell;
import org.kontor.web.TemplatePart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Offers to meet now on the page of an organisation that is at an event with the reader today.
@Component
class PartnerPart extends TemplatePart {
    private static final int ORDER = 50;

    private final JdbcClient database;
    private final Clock clock;

    PartnerPart(JdbcClient database, TemplateEngine templates, Clock clock) {
        super(templates, "organisation", ORDER, "scheduling/now/partner.jte");
        this.database = database;
        this.clock = clock;
    }

    @Override
    protected Optional<? extends Map<String, ?>> filling(UUID organisation, Shell shell) {
        return shell.visitor()
                .person()
                .flatMap(person -> path(organisation, person))
                .map(path -> Map.of("path", path));
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
