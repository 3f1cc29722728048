package org.kontor.matchmaking.wishfile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.directory.Countries;
import org.kontor.events.EventId;
import org.kontor.matchmaking.Mode;
import org.kontor.matchmaking.RequestState;
import org.kontor.matchmaking.Wish;
import org.kontor.shared.SpokenLanguages;
import org.kontor.web.Shell;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The wishes of an event as a table that can be taken over again, here or at another event.
@Component
class WishTable {
    /// Who is named for a side of a request.
    private static final String DELEGATES =
            """
            select coalesce(string_agg(replace(name, ';', ','), '%1$s' order by name, id), '') as names,
                   coalesce(string_agg(email, '%1$s' order by name, id), '') as addresses
            from matchmaking.request_delegate
            join identity.person on person.id = person_id and email is not null
            where request_id = request.id and organisation_id = %2$s
            """
                    .formatted(WishRow.AND, "%s");

    private final JdbcClient database;

    WishTable(JdbcClient database) {
        this.database = database;
    }

    static List<String> header(Shell shell) {
        return Arrays.stream(Column.values())
                .map(column -> column.title(shell.language()))
                .toList();
    }

    /// In the order in which they were asked; those withdrawn or expired are left out.
    List<List<String>> rows(EventId event, Shell shell) {
        return database
                .sql(
                        """
                        select wish, answer_wish, mode, request.languages, state,
                               case when message_hidden then '' else message end as message,
                               asking.name, asking.country, asking.registration_number,
                               asked.name as asked_name, asked.country as asked_country,
                               asked.registration_number as asked_number,
                               coming.names, coming.addresses,
                               other.names as other_names, other.addresses as other_addresses
                        from matchmaking.request
                        join directory.organisation asking on asking.id = from_id
                        join directory.organisation asked on asked.id = to_id
                        cross join lateral (%s) coming
                        cross join lateral (%s) other
                        where event_id = :event and state in ('PENDING', 'ACCEPTED', 'DECLINED')
                        order by request.id
                        """
                                .formatted(
                                        DELEGATES.formatted("from_id"),
                                        DELEGATES.formatted("to_id")))
                .param("event", event.value())
                .query((row, number) -> asked(row))
                .list()
                .stream()
                .flatMap(WishTable::told)
                .map(asked -> cells(asked, shell))
                .toList();
    }

    /// Where the other side wishes it more or less than who asked, or names who comes, each side
    /// says its own.
    private static Stream<Asked> told(Asked asked) {
        Wish other = asked.answer.orElse(asked.wish);
        boolean alike = other == asked.wish && asked.to.delegates.isEmpty();
        return alike || asked.state != RequestState.ACCEPTED
                ? Stream.of(asked)
                : Stream.of(asked.in(RequestState.PENDING), asked.answering(other));
    }

    private static List<String> cells(Asked asked, Shell shell) {
        var cells = new EnumMap<Column, String>(Column.class);
        cells.put(Column.ORGANISATION, asked.from.name);
        cells.put(Column.COUNTRY, Countries.name(asked.from.country, shell.language()));
        cells.put(Column.NUMBER, asked.from.number);
        cells.put(Column.DELEGATE, asked.from.delegates);
        cells.put(Column.EMAIL, asked.from.addresses);
        cells.put(Column.MESSAGE, asked.message);
        cells.put(Column.PARTNER, asked.to.name);
        cells.put(Column.PARTNER_COUNTRY, Countries.name(asked.to.country, shell.language()));
        cells.put(Column.WISH, shell.t("matchmaking.wish", asked.wish));
        cells.put(Column.MUTUAL, shell.t("matchmaking.state", asked.state));
        cells.put(Column.MODE, shell.t("matchmaking.mode", asked.mode));
        cells.put(
                Column.LANGUAGES,
                asked.languages.stream()
                        .map(code -> SpokenLanguages.name(code, shell.language()))
                        .collect(Collectors.joining(" – ")));
        return Arrays.stream(Column.values())
                .map(column -> cells.getOrDefault(column, ""))
                .toList();
    }

    private static Asked asked(ResultSet row) throws SQLException {
        return new Asked(
                new Side(
                        row.getString("name"),
                        row.getString("country"),
                        row.getString("registration_number"),
                        row.getString("names"),
                        row.getString("addresses")),
                new Side(
                        row.getString("asked_name"),
                        row.getString("asked_country"),
                        row.getString("asked_number"),
                        row.getString("other_names"),
                        row.getString("other_addresses")),
                Wish.valueOf(row.getString("wish")),
                Optional.ofNullable(row.getString("answer_wish")).map(Wish::valueOf),
                Mode.valueOf(row.getString("mode")),
                List.of((String[]) row.getArray("languages").getArray()),
                row.getString("message"),
                RequestState.valueOf(row.getString("state")));
    }

    private record Side(
            String name, String country, String number, String delegates, String addresses) {}

    private record Asked(
            Side from,
            Side to,
            Wish wish,
            Optional<Wish> answer,
            Mode mode,
            List<String> languages,
            String message,
            RequestState state) {
        Asked in(RequestState other) {
            return new Asked(from, to, wish, answer, mode, languages, message, other);
        }

        Asked answering(Wish own) {
            return new Asked(to, from, own, answer, mode, languages, "", state);
        }
    }
}
