package org.kontor.scheduling.now;

import gg.jte.TemplateEngine;
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

/// Leads from the front page to who is free now, on the days of an event.
@Component
class NowLink extends TemplatePart {
    private static final int ORDER = 50;

    private final JdbcClient database;
    private final Clock clock;

    NowLink(JdbcClient database, TemplateEngine templates, Clock clock) {
        super(templates, "insight.front.tasks", ORDER, "scheduling/now/link.jte");
        this.database = database;
        this.clock = clock;
    }

    @Override
    protected Optional<? extends Map<String, ?>> filling(UUID event, Shell shell) {
        return shell.visitor()
                .person()
                .flatMap(person -> slug(event, person))
                .map(slug -> Map.of("slug", slug));
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
