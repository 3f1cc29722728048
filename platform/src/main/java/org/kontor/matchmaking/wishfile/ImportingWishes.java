package org.kontor.matchmaking.wishfile;

import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationId;
import org.kontor.documents.Sheet;
import org.kontor.documents.SheetReader;
import org.kontor.events.Delegate;
import org.kontor.events.EventId;
import org.kontor.events.Events;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes a table of wishes over: shows first what would become of each row, then stores all or
/// nothing.
@Component
@Transactional
class ImportingWishes {
    private final WishFiles files;
    private final Events events;
    private final Directory directory;
    private final JdbcClient database;
    private final StoringImport storing;

    ImportingWishes(
            WishFiles files,
            Events events,
            Directory directory,
            JdbcClient database,
            StoringImport storing) {
        this.files = files;
        this.events = events;
        this.directory = directory;
        this.database = database;
        this.storing = storing;
    }

    /// What would become of each row.
    ///
    /// @throws org.kontor.documents.UnreadableSheet where the table cannot be read
    WishImport plan(EventId event, WishFile file) {
        Sheet sheet = SheetReader.read(files.open(file), file.name());
        Map<Column, String> columns = Column.of(sheet);
        Set<OrganisationId> coming =
                events.delegates(event).stream()
                        .map(Delegate::organisation)
                        .collect(Collectors.toSet());
        var parties =
                new Parties(directory, directory.find(coming).values(), countries(sheet, columns));
        var present =
                new Planning.Present(pairs(event), delegates(event), keys(coming), names(event));
        return new Planning(parties, present, file.agreed()).plan(sheet, columns);
    }

    /// Keeps the file to be looked at, in the place of the one that waited before.
    ///
    /// @throws org.kontor.documents.UnreadableSheet where it is no table of wishes; then the one
    ///     that waited before still does
    void keep(EventId event, InputStream content, String name, boolean agreed) {
        files.keep(event, content, name, agreed);
        plan(event, files.waiting(event).orElseThrow());
    }

    /// Stores what the plan says, makes its delegates known, and forgets the file.
    ///
    /// @param seen id of the file whose plan was looked at
    /// @param language in which mails to people who are new here will be written
    void store(EventId event, String seen, Language language) {
        WishFile file =
                files.lock(event)
                        .filter(waiting -> waiting.id().equals(seen))
                        .orElseThrow(
                                () -> new OptimisticLockingFailureException("another file waits"));
        WishImport plan = plan(event, file);
        if (plan.isWrong()) {
            throw new OptimisticLockingFailureException("the plan is no longer what was seen");
        }
        storing.store(event, plan, language);
        files.discard(event);
    }

    private static Map<String, String> countries(Sheet sheet, Map<Column, String> columns) {
        var countries = new HashMap<String, String>();
        for (Sheet.Row row : sheet.rows()) {
            WishRow read = WishRow.read(row, columns, finding -> {});
            for (WishRow.Named named : List.of(read.organisation(), read.partner())) {
                if (!named.country().isEmpty()) {
                    countries.putIfAbsent(Parties.plain(named.name()), named.country());
                }
            }
        }
        return countries;
    }

    private Set<Set<String>> pairs(EventId event) {
        return new HashSet<>(
                database.sql(
                                """
                                select from_id::text, to_id::text from matchmaking.request
                                where event_id = :event and state in ('PENDING', 'ACCEPTED')
                                """)
                        .param("event", event.value())
                        .query((row, number) -> Set.of(row.getString(1), row.getString(2)))
                        .list());
    }

    private Set<List<String>> delegates(EventId event) {
        return new HashSet<>(
                database.sql(
                                """
                                select organisation_id::text, email from events.registration
                                join identity.person on person.id = person_id
                                where event_id = :event and state <> 'CANCELLED' and email is not null
                                """)
                        .param("event", event.value())
                        .query((row, number) -> List.of(row.getString(1), row.getString(2)))
                        .list());
    }

    private Names names(EventId event) {
        var names = new Names();
        database.sql(
                        """
                        select acting.organisation_id::text, person.name, person.email
                        from (
                            select coalesce(merged."into", organisation_id) as organisation_id, person_id
                            from events.registration
                            left join directory.merged on merged.id = organisation_id
                            where event_id = :event and state not in ('CANCELLED', 'REJECTED')
                            union
                            select scope, person_id from identity.role_grant where role in ('MANAGER', 'DELEGATE')
                        ) acting
                        join identity.person on person.id = acting.person_id
                        where person.email is not null
                        """)
                .param("event", event.value())
                .query(
                        row -> {
                            names.add(
                                    row.getString(1),
                                    row.getString(2),
                                    new EmailAddress(row.getString(3)));
                        });
        return names;
    }

    private static Set<String> keys(Set<OrganisationId> organisations) {
        return organisations.stream()
                .map(OrganisationId::toString)
                .collect(Collectors.toUnmodifiableSet());
    }
}
