package org.kontor.events.registration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kontor.events.CancellationConsequence;
import org.kontor.events.Consequence;
import org.kontor.events.EventId;
import org.kontor.events.Leaver;
import org.kontor.events.RegistrationId;
import org.kontor.instance.TranslatedConverters;
import org.kontor.shared.Translated;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who no longer comes for anybody gives back their places in sessions.
@Component
class SessionsGivenBack implements CancellationConsequence {
    private static final int ORDER = 100;

    private final JdbcClient database;

    SessionsGivenBack(JdbcClient database) {
        this.database = database;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Consequence> of(EventId event, Collection<Leaver> leavers) {
        Map<UUID, RegistrationId> told = new HashMap<>();
        leavers.forEach(leaver -> told.putIfAbsent(leaver.person().value(), leaver.registration()));
        Map<RegistrationId, List<Translated>> sessions = new HashMap<>();
        database.sql(
                        """
                        select sign_up.person_id, session.title from events.sign_up
                        join events.session on session.id = sign_up.session_id
                        where session.event_id = :event and sign_up.person_id = any (:people)
                          and not exists (select from events.registration
                                          where event_id = :event and registration.person_id = sign_up.person_id
                                            and state = 'APPROVED' and id <> all (:leaving))
                        order by session.starts_at, session.id
                        """)
                .param("event", event.value())
                .param("people", told.keySet().toArray(UUID[]::new))
                .param(
                        "leaving",
                        leavers.stream()
                                .map(leaver -> leaver.registration().value())
                                .toArray(UUID[]::new))
                .query(
                        row -> {
                            RegistrationId one = told.get(row.getObject(1, UUID.class));
                            if (one != null) {
                                sessions.computeIfAbsent(one, id -> new ArrayList<>())
                                        .add(TranslatedConverters.fromJson(row.getString(2)));
                            }
                        });
        return sessions.entrySet().stream()
                .map(
                        entry ->
                                new Consequence(
                                        entry.getKey(),
                                        "events.consequence.sessions",
                                        entry.getValue()))
                .toList();
    }
}
