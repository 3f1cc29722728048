package org.kontor.scheduling.team;

import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.kontor.directory.OrganisationId;
import org.kontor.events.CancellationConsequence;
import org.kontor.events.Consequence;
import org.kontor.events.EventCard;
import org.kontor.events.EventId;
import org.kontor.events.Events;
import org.kontor.events.Leaver;
import org.kontor.events.RegistrationEnded;
import org.kontor.events.RegistrationId;
import org.kontor.matchmaking.Representatives;
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
        Set<OrganisationId> coming =
                events.organisationsWithout(
                        event, leavers.stream().map(Leaver::registration).collect(toSet()));
        List<Leaver> replaceable =
                leavers.stream().filter(one -> coming.contains(one.organisation())).toList();
        Map<RegistrationId, List<Translated>> partners = partners(event, replaceable);
        return replaceable.stream()
                .filter(leaver -> partners.containsKey(leaver.registration()))
                .map(
                        leaver ->
                                new Consequence(
                                        leaver.registration(),
                                        "scheduling.consequence.meetings",
                                        partners.getOrDefault(leaver.registration(), List.of())))
                .toList();
    }

    @ApplicationModuleListener
    void on(RegistrationEnded ended) {
        var leaver = new Leaver(ended.registration(), ended.person(), ended.organisation());
        List<Translated> partners =
                partners(ended.event(), List.of(leaver))
                        .getOrDefault(ended.registration(), List.of());
        boolean othersCome =
                representatives.participant(ended.event(), ended.organisation()).isPresent();
        if (othersCome && !partners.isEmpty()) {
            EventCard event = events.find(ended.event()).orElseThrow();
            mail.send(event, ended.organisation(), ended.person(), partners);
        }
    }

    /// Whom each was to meet for the organisation.
    private Map<RegistrationId, List<Translated>> partners(
            EventId event, Collection<Leaver> leavers) {
        var partners = new HashMap<RegistrationId, List<Translated>>();
        database.sql(
                        """
                        select leaver.registration, organisation.name
                        from unnest(:registrations, :organisations, :people)
                            leaver (registration, organisation, person)
                        join scheduling.sent on sent.organisation_id = leaver.organisation
                            and leaver.person = any (sent.people)
                        join scheduling.meeting_side other on other.meeting_id = sent.meeting_id
                            and other.organisation_id <> sent.organisation_id
                        join directory.organisation on organisation.id = other.organisation_id
                        where sent.event_id = :event and coalesce(sent.starts_at > :now, true)
                        order by sent.starts_at nulls last, organisation.name
                        """)
                .param("registrations", ids(leavers, one -> one.registration().value()))
                .param("organisations", ids(leavers, one -> one.organisation().value()))
                .param("people", ids(leavers, one -> one.person().value()))
                .param("event", event.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(
                        row -> {
                            partners.computeIfAbsent(
                                            new RegistrationId(row.getObject(1, UUID.class)),
                                            registration -> new ArrayList<>())
                                    .add(name(row));
                        });
        return partners;
    }

    private static UUID[] ids(Collection<Leaver> leavers, Function<Leaver, UUID> id) {
        return leavers.stream().map(id).toArray(UUID[]::new);
    }

    private static Translated name(ResultSet row) throws SQLException {
        return Translated.of(row.getString(2), row.getString(2));
    }
}
