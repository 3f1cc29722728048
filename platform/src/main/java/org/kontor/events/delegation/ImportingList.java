package org.kontor.events.delegation;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationId;
import org.kontor.directory.OrganisationKind;
import org.kontor.directory.OrganisationProfile;
import org.kontor.documents.SheetReader;
import org.kontor.events.DelegationCard;
import org.kontor.events.RegistrationId;
import org.kontor.events.delegation.DelegationFiles.Waiting;
import org.kontor.events.delegation.ListPlan.Fate;
import org.kontor.events.delegation.ListPlan.Line;
import org.kontor.shared.Language;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes a delegation's list over: shows first what would become of each row, then stores all or
/// nothing.
@Component
@Transactional
class ImportingList {
    private final DelegationFiles files;
    private final PlanningList planning;
    private final Directory directory;
    private final RegisteringMember registering;
    private final ChangingDelegation changing;

    ImportingList(
            DelegationFiles files,
            PlanningList planning,
            Directory directory,
            RegisteringMember registering,
            ChangingDelegation changing) {
        this.files = files;
        this.planning = planning;
        this.directory = directory;
        this.registering = registering;
        this.changing = changing;
    }

    /// What would become of each row.
    ///
    /// @throws org.kontor.documents.UnreadableSheet where the list cannot be read
    ListPlan plan(DelegationCard delegation, Waiting file, Language language) {
        return planning.plan(delegation, SheetReader.read(files.open(file), file.name()), language);
    }

    /// Keeps the list to be looked at, in the place of the one that waited before.
    ///
    /// @throws org.kontor.documents.UnreadableSheet where it is no such list; then the one that
    ///     waited before still does
    void keep(DelegationCard delegation, InputStream content, String name, Language language) {
        files.keep(delegation.id(), content, name);
        plan(delegation, files.waiting(delegation.id(), false).orElseThrow(), language);
    }

    /// Stores what the plan says, and forgets the file.
    ///
    /// @param seen id of the file whose plan was looked at
    /// @throws OptimisticLockingFailureException where the plan is no longer what was seen
    void store(DelegationCard delegation, String seen, Language language) {
        Waiting file =
                files.waiting(delegation.id(), true)
                        .filter(waiting -> waiting.id().equals(seen))
                        .orElseThrow(
                                () -> new OptimisticLockingFailureException("another file waits"));
        ListPlan plan = plan(delegation, file, language);
        if (plan.isWrong()) {
            throw new OptimisticLockingFailureException("the plan is no longer what was seen");
        }
        Map<String, OrganisationId> entered = enter(plan.lines());
        var members = new ArrayList<RegistrationId>();
        for (Line line : plan.lines()) {
            OrganisationId organisation =
                    id(line.organisation(), line.row().organisation(), line, entered);
            if (!line.row().cluster().isEmpty()) {
                changing.comeUnder(
                        delegation.event().id(),
                        organisation,
                        id(line.cluster(), line.row().cluster(), line, entered));
            }
            if (line.fate() == Fate.REGISTERED) {
                members.add(registering.register(delegation, line.row(), organisation));
            } else {
                line.registration()
                        .ifPresent(
                                found -> {
                                    members.add(found);
                                    line.row()
                                            .funding()
                                            .ifPresent(
                                                    how -> changing.fund(delegation, found, how));
                                });
            }
        }
        changing.takeAll(delegation, members);
        files.discard(delegation.id());
    }

    private Map<String, OrganisationId> enter(List<Line> lines) {
        var wanted = new HashMap<String, OrganisationProfile>();
        for (Line line : lines) {
            ListRow row = line.row();
            if (!row.cluster().isEmpty() && line.cluster().isEmpty()) {
                wanted.put(
                        key(row.cluster(), row),
                        profile(OrganisationKind.CLUSTER, row.cluster(), row));
            }
            if (line.organisation().isEmpty()) {
                wanted.putIfAbsent(
                        key(row.organisation(), row),
                        profile(
                                row.cluster().isEmpty()
                                        ? OrganisationKind.CLUSTER
                                        : OrganisationKind.COMPANY,
                                row.organisation(),
                                row));
            }
        }
        var entered = new HashMap<String, OrganisationId>();
        wanted.forEach((key, profile) -> entered.put(key, directory.register(profile)));
        return entered;
    }

    private static OrganisationProfile profile(OrganisationKind kind, String name, ListRow row) {
        return OrganisationProfile.of(kind, name, row.country()).done();
    }

    private static OrganisationId id(
            Optional<OrganisationId> found,
            String name,
            Line line,
            Map<String, OrganisationId> entered) {
        return found.or(() -> Optional.ofNullable(entered.get(key(name, line.row()))))
                .orElseThrow();
    }

    private static String key(String name, ListRow row) {
        return row.country() + " " + PlanningList.plain(name);
    }
}
