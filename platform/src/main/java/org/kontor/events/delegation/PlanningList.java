package org.kontor.events.delegation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationCard;
import org.kontor.directory.OrganisationId;
import org.kontor.documents.Sheet;
import org.kontor.events.DelegationCard;
import org.kontor.events.RegistrationId;
import org.kontor.events.delegation.ListPlan.Fate;
import org.kontor.events.delegation.ListPlan.Line;
import org.kontor.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Works out what becomes of each row of a delegation's list; stores nothing.
@Component
class PlanningList {
    private final Directory directory;
    private final JdbcClient database;

    PlanningList(Directory directory, JdbcClient database) {
        this.directory = directory;
        this.database = database;
    }

    /// @param language of the messages' examples, and of who is new where the row names none
    /// @throws org.kontor.documents.UnreadableSheet where a column is missing or unknown
    ListPlan plan(DelegationCard delegation, Sheet sheet, Language language) {
        ListColumn.check(sheet);
        var run = new Run(delegation, known(delegation));
        return new ListPlan(sheet.rows().stream().map(row -> run.line(row, language)).toList());
    }

    private Map<String, Known> known(DelegationCard delegation) {
        var known = new HashMap<String, Known>();
        database.sql(
                        """
                        select p.email, coalesce(gone."into", r.organisation_id) as organisation, r.id, m.delegation_id
                        from events.registration r
                        join identity.person p on p.id = r.person_id and p.email is not null
                        left join directory.merged gone on gone.id = r.organisation_id
                        left join events.delegation_member m on m.registration_id = r.id
                        where r.event_id = :event and r.state not in ('CANCELLED', 'REJECTED')
                        """)
                .param("event", delegation.event().id().value())
                .query(
                        row -> {
                            known.put(
                                    key(row.getString(1), row.getString(2)),
                                    new Known(
                                            new RegistrationId(row.getObject(3, UUID.class)),
                                            Optional.ofNullable(row.getObject(4, UUID.class))));
                        });
        return known;
    }

    private static String key(String email, String organisation) {
        return email + " " + organisation;
    }

    /// @param delegation that the registration is in
    private record Known(RegistrationId registration, Optional<UUID> delegation) {}

    private final class Run {
        private final DelegationCard delegation;
        private final Map<String, Known> known;
        private final Map<String, Optional<OrganisationCard>> organisations = new HashMap<>();
        private final Set<String> said = new HashSet<>();
        private final Set<String> entered = new HashSet<>();

        private Run(DelegationCard delegation, Map<String, Known> known) {
            this.delegation = delegation;
            this.known = known;
        }

        private Line line(Sheet.Row sheetRow, Language language) {
            var findings = new ArrayList<ListFinding>();
            ListRow row = ListRow.read(sheetRow, delegation.country(), language, findings::add);
            Optional<OrganisationId> organisation =
                    find(row.organisation(), row.country(), findings);
            Optional<OrganisationId> cluster = find(row.cluster(), row.country(), findings);
            if (!row.cluster().isEmpty()
                    && plain(row.cluster()).equals(plain(row.organisation()))) {
                findings.add(ListFinding.error("under-itself", row.organisation()));
            }
            String identity =
                    key(
                            row.email().map(Object::toString).orElse(""),
                            organisation
                                    .map(OrganisationId::toString)
                                    .orElse(row.country() + plain(row.organisation())));
            Optional<Known> before = Optional.ofNullable(known.get(identity));
            before.flatMap(Known::delegation)
                    .filter(other -> !other.equals(delegation.id().value()))
                    .ifPresent(other -> findings.add(ListFinding.error("elsewhere", row.name())));
            return new Line(
                    sheetRow.number(),
                    row,
                    organisation,
                    cluster,
                    before.map(Known::registration),
                    fate(identity, before, findings),
                    List.copyOf(findings));
        }

        private Fate fate(String identity, Optional<Known> before, List<ListFinding> findings) {
            if (findings.stream().anyMatch(ListFinding::blocks)) {
                return Fate.WRONG;
            }
            if (!said.add(identity)) {
                findings.add(ListFinding.note("twice"));
                return Fate.NOTHING;
            }
            if (before.isEmpty()) {
                return Fate.REGISTERED;
            }
            return before.get().delegation.isPresent() ? Fate.NOTHING : Fate.TAKEN_IN;
        }

        private Optional<OrganisationId> find(
                String name, String country, List<ListFinding> findings) {
            if (name.isEmpty()) {
                return Optional.empty();
            }
            if (country.isEmpty()) {
                findings.add(ListFinding.error("no-country", name));
                return Optional.empty();
            }
            Optional<OrganisationCard> found =
                    organisations.computeIfAbsent(
                            country + " " + plain(name), key -> look(name, country));
            if (found.isEmpty() && entered.add(country + " " + plain(name))) {
                findings.add(ListFinding.note("newcomer", name));
            }
            return found.map(OrganisationCard::id);
        }

        private Optional<OrganisationCard> look(String name, String country) {
            return directory.byName(country, name).stream()
                    .filter(
                            card ->
                                    plain(card.name()).equals(plain(name))
                                            || plain(card.shortName()).equals(plain(name)))
                    .findFirst();
        }
    }

    static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
