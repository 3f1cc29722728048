package org.kontor.scheduling.publication;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.kontor.identity.People;
import org.kontor.scheduling.version.Placement;
import org.kontor.scheduling.version.PlacementChanges;
import org.kontor.scheduling.version.Placements;
import org.kontor.scheduling.version.TimetableVersion;
import org.kontor.scheduling.version.TimetableVersions;
import org.kontor.scheduling.version.VersionState;
import org.kontor.shared.PersonId;
import org.kontor.web.NotFound;
import org.springframework.stereotype.Component;

/// Finds out what publishing a version comes to.
@Component
class Publications {
    private final TimetableVersions versions;
    private final Placements placements;
    private final PlacementChanges revisions;
    private final Directory directory;
    private final People people;

    Publications(
            TimetableVersions versions,
            Placements placements,
            PlacementChanges revisions,
            Directory directory,
            People people) {
        this.versions = versions;
        this.revisions = revisions;
        this.placements = placements;
        this.directory = directory;
        this.people = people;
    }

    /// What publishing the event's version with this number comes to.
    Publication of(EventId event, int number) {
        List<TimetableVersion> all = versions.of(event);
        TimetableVersion version =
                all.stream()
                        .filter(one -> one.number() == number)
                        .findFirst()
                        .orElseThrow(NotFound::new);
        Optional<TimetableVersion> published =
                all.stream().filter(one -> one.state() == VersionState.PUBLISHED).findFirst();
        List<Placement> after = placements.of(version.id());
        List<Placement> before =
                version.state() == VersionState.PUBLISHED
                        ? after
                        : published.map(old -> placements.of(old.id())).orElse(List.of());
        SequencedMap<PersonId, List<AgendaChange>> changes = AgendaChanges.between(before, after);
        return new Publication(
                version,
                published,
                published.map(old -> changes(old, version)).orElse(0),
                after,
                changes,
                organisations(Stream.of(before, after).flatMap(Collection::stream).toList()),
                people.find(changes.keySet()));
    }

    private int changes(TimetableVersion published, TimetableVersion version) {
        return version.state() == VersionState.DRAFT ? revisions.since(published.id(), version) : 0;
    }

    /// What the event's people keep to now; nobody publishes anything else before the transaction
    /// ends.
    List<Placement> hold(EventId event) {
        versions.lock(event.value());
        return versions.published(event)
                .map(version -> placements.of(version.id()))
                .orElse(List.of());
    }

    /// What those who meet are called.
    Map<OrganisationId, String> organisations(Collection<Placement> meetings) {
        return directory.names(
                meetings.stream()
                        .flatMap(placement -> placement.sides().stream())
                        .map(Placement.Side::organisation)
                        .collect(Collectors.toSet()));
    }
}
