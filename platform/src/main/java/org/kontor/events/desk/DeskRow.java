package org.kontor.events.desk;

import java.time.Instant;
import java.util.Optional;
import org.kontor.directory.OrganisationId;
import org.kontor.events.Leaver;
import org.kontor.events.RegistrationId;
import org.kontor.events.registration.Coming;
import org.kontor.events.registration.Standing;
import org.kontor.forms.ResponseId;
import org.kontor.shared.PersonId;

/// A registration as the desk lists it.
///
/// @param name of the person, empty once their data was erased, as their address
/// @param country ISO 3166 code of the organisation's
/// @param place by which the list is in order
public record DeskRow(
        RegistrationId id,
        PersonId person,
        String name,
        String email,
        OrganisationId organisation,
        String organisationName,
        String country,
        Coming coming,
        Standing standing,
        Optional<ResponseId> response,
        String place) {

    public Optional<Instant> submittedAt() {
        return Optional.ofNullable(standing.submittedAt());
    }

    Leaver leaver() {
        return new Leaver(id, person, organisation);
    }
}
