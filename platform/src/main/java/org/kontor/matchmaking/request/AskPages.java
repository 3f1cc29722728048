package org.kontor.matchmaking.request;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.kontor.directory.OrganisationId;
import org.kontor.matchmaking.AskRefusal;
import org.kontor.matchmaking.Matchmaking;
import org.kontor.matchmaking.Participant;
import org.kontor.matchmaking.Representatives;
import org.kontor.matchmaking.rule.Gate;
import org.kontor.matchmaking.rule.Passage;
import org.kontor.shared.PersonId;
import org.kontor.web.FormInput;
import org.kontor.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Puts the pages together on which one asks.
@Component
public class AskPages {
    private static final int MOST_PARTNERS = 50;

    private final Representatives representatives;
    private final Matchmaking matchmaking;
    private final Gate gate;
    private final Asking asking;
    private final JdbcClient database;

    AskPages(
            Representatives representatives,
            Matchmaking matchmaking,
            Gate gate,
            Asking asking,
            JdbcClient database) {
        this.representatives = representatives;
        this.matchmaking = matchmaking;
        this.gate = gate;
        this.asking = asking;
        this.database = database;
    }

    /// The key of the words that say why one cannot ask, with the other side's name.
    public static String key(AskRefusal why) {
        return "matchmaking.refusal." + why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Another organisation at the event.
    ///
    /// @throws NotFound where it takes no part in the matchmaking
    Participant partner(Desk desk, OrganisationId id) {
        return representatives
                .participant(desk.event().id(), id)
                .filter(other -> !other.id().equals(desk.current().id()))
                .orElseThrow(NotFound::new);
    }

    /// The request that the two have between them.
    Optional<Asking.Open> between(Desk desk, Participant other) {
        return asking.between(desk.event().id(), desk.current().id(), other.id());
    }

    Map<OrganisationId, SequencedMap<PersonId, String>> delegates(Desk desk, Participant other) {
        return representatives.delegates(
                desk.event().id(), List.of(desk.current().id(), other.id()));
    }

    /// @param refusal why the other cannot be asked, beside what the rules say
    AskPage form(Desk desk, Participant other, Optional<AskRefusal> refusal, FormInput form) {
        var event = desk.event();
        Passage passage = gate.passage(event, desk.current().id(), other.id());
        return new AskPage(
                desk,
                other,
                matchmaking.opportunities(event.id(), List.of(other.id())),
                delegates(desk, other),
                passage.own(),
                passage.throughOrganiser(),
                refusal.or(passage::refusal),
                form);
    }

    /// Whom the desk's organisation can ask: those it has no request with, by name.
    PartnersPage partners(Desk desk, String text) {
        List<Participant> found =
                database.sql(
                                """
                                select organisation.id, organisation.name, organisation.country
                                from directory.organisation
                                where id in (select organisation_id from matchmaking.delegate where event_id = :event)
                                  and id <> :own
                                  and id not in
                                    (select case when from_id = :own then to_id else from_id end
                                     from matchmaking.request
                                     where event_id = :event and :own in (from_id, to_id)
                                       and state in ('PENDING', 'ACCEPTED'))
                                  and (:text = '' or strpos(directory.plain(name), directory.plain(:text)) > 0)
                                order by directory.plain(name), id limit :limit
                                """)
                        .param("event", desk.event().id().value())
                        .param("own", desk.current().id().value())
                        .param("text", text.strip())
                        .param("limit", MOST_PARTNERS + 1)
                        .query(
                                (row, number) ->
                                        new Participant(
                                                new OrganisationId(row.getObject("id", UUID.class)),
                                                row.getString("name"),
                                                row.getString("country")))
                        .list();
        boolean more = found.size() > MOST_PARTNERS;
        return new PartnersPage(
                desk, text.strip(), more ? found.subList(0, MOST_PARTNERS) : found, more);
    }
}
