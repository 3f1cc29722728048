package org.kontor.scheduling.placing;

import gg.jte.TemplateEngine;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.web.Shell;
import org.kontor.web.TemplatePart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What came of an agreed request, on its page.
@Component
class MeetingPart extends TemplatePart {
    private final JdbcClient database;

    MeetingPart(JdbcClient database, TemplateEngine templates) {
        super(templates, "matchmaking.request.sections", 100, "scheduling/placing/part.jte");
        this.database = database;
    }

    @Override
    protected Optional<? extends Map<String, ?>> filling(UUID thing, Shell shell) {
        return database.sql(
                        """
                        select meeting.id, meeting.state, event.slug, event.zone, placement.starts_at,
                               meeting_table.number as table_number,
                               exists (select from scheduling.timetable_version
                                       where event_id = request.event_id and state = 'PUBLISHED') as published
                        from matchmaking.request
                        join events.event on event.id = request.event_id
                        left join scheduling.meeting on meeting.request_id = request.id
                        left join scheduling.timetable_version
                            on timetable_version.event_id = request.event_id and timetable_version.state = 'PUBLISHED'
                        left join scheduling.placement
                            on placement.version_id = timetable_version.id and placement.meeting_id = meeting.id
                        left join events.meeting_table on meeting_table.id = placement.table_id
                        where request.id = :request and request.state = 'ACCEPTED'
                        """)
                .param("request", thing)
                .query((row, number) -> MeetingLine.read(row))
                .optional()
                .map(line -> Map.of("line", line));
    }
}
