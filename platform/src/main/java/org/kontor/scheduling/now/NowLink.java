package org.kontor.scheduling.now;

import gg.jte.Content;
import gg.jte.TemplateEngine;
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

/// Leads from the front page to who is free now, on the days of an event.
@Component
class NowLink implements PagePart {
    private static final int ORDER = 50;

    private final JdbcClient database;
    private final TemplateEngine templates;
    private final Clock clock;

    NowLink(JdbcClient database, TemplateEngine templates, Clock clock) {
        this.database = database;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public String place() {
        return "insight.front.tasks";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Content> of(UUID event, Shell shell) {
        return shell.visitor()
                .person()
                .flatMap(person -> slug(event, person))
                .map(
                        slug ->
                                output ->
                                        templates.render(
                                                "scheduling/now/link.jte",
                                                Map.of("shell", shell, "slug", slug),
                                                output));
    }

    /// The event's, where the person takes part in its matchmaking and it is one of its days.
    private Optional<String> slug(UUID event, PersonId person) {
        return database.sql(
                        """
                        select slug from events.event
                        where id = :event
                          and (cast(:now as timestamptz) at time zone zone)::date between first_day and last_day
                          and exists (select from scheduling.timetable_version
                                      where event_id = :event and state = 'PUBLISHED')
                          and exists (select from matchmaking.delegate
                                      where event_id = :event and person_id = :person)
                        """)
                .param("event", event)
                .param("person", person.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }
}
