package org.kontor.scheduling.publication;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.kontor.directory.OrganisationId;
import org.kontor.identity.Person;
import org.kontor.scheduling.version.Placement;
import org.kontor.scheduling.version.TimetableVersion;
import org.kontor.shared.PersonId;

/// What publishing a version comes to.
///
/// @param published the version that would be superseded
/// @param changed how many meetings were changed in the published version since this one was built
/// @param placements of the version to be published
/// @param changes of agendas, by person
/// @param organisations names of those who meet
record Publication(
        TimetableVersion version,
        Optional<TimetableVersion> published,
        int changed,
        List<Placement> placements,
        SequencedMap<PersonId, List<AgendaChange>> changes,
        Map<OrganisationId, String> organisations,
        Map<PersonId, Person> people) {

    /// Why the version cannot be published whatever the organiser thinks of it.
    Optional<Refusal> refusal() {
        return changed == 0 ? Optional.empty() : Optional.of(Refusal.changed(changed));
    }
}
