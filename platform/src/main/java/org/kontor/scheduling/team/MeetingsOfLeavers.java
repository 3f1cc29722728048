package org.kontor.scheduling.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.kontor.directory.OrganisationId;
import org.kontor.events.CancellationConsequence;
import org.kontor.events.Consequence;
import org.kontor.events.EventCard;
import org.kontor.events.EventId;
import org.kontor.events.Events;
import org.kontor.events.Leaver;
import org.kontor.events.RegistrationEnded;
import org.kontor.matchmaking.Representatives;
import org.kontor.shared.PersonId;
import org.kontor.shared.Translated;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Whoever no longer comes for an organisation that others still come for leaves their published
/// meetings standing: it is told to send a colleague.
@Component
class MeetingsOfLeavers implements CancellationConsequence {
    private static final int ORDER = 150;

    private final Events events;
    private final Representatives representatives;
    private final LeaverMail mail;
    private final JdbcClient database;
    private final Clock clock;

    MeetingsOfLeavers(
            Events events,
            Representatives representatives,
            LeaverMail mail,
            JdbcClient database,
            Clock clock) {
        this.events = events;
        this.representatives = representatives;
        this.mail = mail;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Consequence> of(EventId event, Collection<Leaver> leavers) {
        var consequences = new ArrayList<Consequence>();
        for (Leaver leaver : leavers) {
            boolean othersCome =
                    events.delegates(event).stream()
                            .filter(one -> one.organisation().equals(leaver.organisation()))
                            .anyMatch(
                                    one ->
                                            leavers.stream()
                                                    .noneMatch(
                                                            other ->
                                                                    other.registration()
                                                                            .equals(
                                                                                    one
                                                                                            .registration())));
            List<Translated> partners =
                    othersCome
                            ? partners(event, leaver.organisation(), leaver.person())
                            : List.of();
            if (!partners.isEmpty()) {
                consequences.add(
                        new Consequence(
                                leaver.registration(),
                                "scheduling.consequence.meetings",
                                partners));
            }
        }
        return consequences;
    }

    @ApplicationModuleListener
    void on(RegistrationEnded ended) {
        List<Translated> partners = partners(ended.event(), ended.organisation(), ended.person());
        boolean othersCome =
                representatives.participant(ended.event(), ended.organisation()).isPresent();
        if (othersCome && !partners.isEmpty()) {
            EventCard event = events.find(ended.event()).orElseThrow();
            mail.send(event, ended.organisation(), ended.person(), partners);
        }
    }

    /// Whom the person was to meet for the organisation.
    private List<Translated> partners(EventId event, OrganisationId organisation, PersonId person) {
        return database.sql(
                        """
                        select organisation.name from scheduling.sent
                        join scheduling.meeting_side other on other.meeting_id = sent.meeting_id
                            and other.organisation_id <> sent.organisation_id
                        join directory.organisation on organisation.id = other.organisation_id
                        where sent.event_id = :event and sent.organisation_id = :organisation
                          and :person = any (sent.people) and coalesce(sent.starts_at > :now, true)
                        order by sent.starts_at nulls last, organisation.name
                        """)
                .param("event", event.value())
                .param("organisation", organisation.value())
                .param("person", person.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> name(row))
                .list();
    }

    private static Translated name(ResultSet row) throws SQLException {
        return Translated.of(row.getString(1), row.getString(1));
    }
}
