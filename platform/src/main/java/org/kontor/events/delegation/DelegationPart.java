package org.kontor.events.delegation;

import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.instance.TranslatedConverters;
import org.kontor.shared.PersonId;
import org.kontor.web.Shell;
import org.kontor.web.TemplatePart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Leads those who work for a delegation from the event's page to it.
@Component
class DelegationPart extends TemplatePart {
    private static final int ORDER = 500;

    private final JdbcClient database;

    DelegationPart(JdbcClient database, TemplateEngine templates) {
        super(templates, "events.event.actions", ORDER, "events/delegation/links.jte");
        this.database = database;
    }

    @Override
    protected Optional<? extends Map<String, ?>> filling(UUID event, Shell shell) {
        List<DelegationAddress> links =
                shell.visitor().person().map(person -> links(event, person)).orElse(List.of());
        return links.isEmpty() ? Optional.empty() : Optional.of(Map.of("links", links));
    }

    private List<DelegationAddress> links(UUID event, PersonId person) {
        return database.sql(
                        """
                        select d.name, '/events/' || event.slug || '/delegations/' || d.id as path
                        from events.delegation d join events.event on event.id = d.event_id
                        where d.event_id = :event
                          and (d.leader_id = :person or exists (
                                select from events.delegation_member m
                                join events.registration r on r.id = m.registration_id
                                where m.delegation_id = d.id and r.person_id = :person
                                  and r.funding = 'STAFF' and r.state = 'APPROVED'))
                        order by d.id
                        """)
                .param("event", event)
                .param("person", person.value())
                .query(
                        (row, number) ->
                                new DelegationAddress(
                                        TranslatedConverters.fromJson(row.getString("name")),
                                        row.getString("path")))
                .list();
    }
}
