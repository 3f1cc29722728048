package org.kontor.matchmaking.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.kontor.shared.PersonId;
import org.kontor.shared.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// For which wished meetings a person is named, and which they asked for and answered.
@Component
class MatchmakingPersonalData implements PersonalData {
    private static final List<String> FIELDS = List.of("organisation", "meets", "state", "message");

    private final JdbcClient database;

    MatchmakingPersonalData(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Holding> export(PersonId person) {
        return Stream.of(
                        holdings(
                                "delegate",
                                """
                                select own.name as organisation, other.name as meets, request.state, '' as message
                                from matchmaking.request_delegate
                                join matchmaking.request on request.id = request_id
                                join directory.organisation own on own.id = organisation_id
                                join directory.organisation other
                                    on other.id in (from_id, to_id) and other.id <> organisation_id
                                where person_id = :person order by request.id
                                """,
                                person),
                        holdings(
                                "asked",
                                """
                                select own.name as organisation, other.name as meets, state, message
                                from matchmaking.request
                                join directory.organisation own on own.id = from_id
                                join directory.organisation other on other.id = to_id
                                where asked_by = :person order by request.id
                                """,
                                person),
                        holdings(
                                "answered",
                                """
                                select own.name as organisation, other.name as meets, state,
                                       answer_message as message
                                from matchmaking.request
                                join directory.organisation own on own.id = to_id
                                join directory.organisation other on other.id = from_id
                                where answered_by = :person order by request.id
                                """,
                                person),
                        holdings(
                                "reported",
                                """
                                select own.name as organisation, other.name as meets,
                                       report.reason as state, words as message
                                from matchmaking.report
                                join directory.organisation own on own.id = organisation_id
                                join directory.organisation other on other.id = author_id
                                where reported_by = :person order by report.id
                                """,
                                person))
                .flatMap(List::stream)
                .toList();
    }

    private List<Holding> holdings(String what, String sql, PersonId person) {
        return database.sql(sql)
                .param("person", person.value())
                .query(
                        (row, number) -> {
                            var fields = new LinkedHashMap<String, String>();
                            for (String field : FIELDS) {
                                if (!row.getString(field).isEmpty()) {
                                    fields.put(field, row.getString(field));
                                }
                            }
                            return new Holding("matchmaking.data." + what, fields);
                        })
                .list();
    }

    /// What was agreed stays, and the words are the organisations'; it names the person no more.
    @Override
    @Transactional
    public void erase(PersonId person) {
        for (String forget :
                List.of(
                        "delete from matchmaking.request_delegate where person_id = :person",
                        "update matchmaking.request set asked_by = null where asked_by = :person",
                        "update matchmaking.request set answered_by = null where answered_by = :person",
                        "update matchmaking.report set reported_by = null where reported_by = :person",
                        "update matchmaking.report set decided_by = null where decided_by = :person")) {
            database.sql(forget).param("person", person.value()).update();
        }
    }

    @Override
    public List<String> holds(PersonId person) {
        return List.of();
    }
}
