package org.kontor.scheduling.agenda;

import org.kontor.directory.OrganisationId;
import org.kontor.scheduling.plan.Organisation;
import org.kontor.shared.Translated;

/// What an organisation offers or seeks at an event.
public record Opportunity(OrganisationId organisation, boolean offered, Translated title) {

    boolean isOf(Organisation other) {
        return organisation.equals(other.id());
    }
}
