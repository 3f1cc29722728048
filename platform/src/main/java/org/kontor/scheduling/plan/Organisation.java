package org.kontor.scheduling.plan;

import org.kontor.directory.Countries;
import org.kontor.directory.OrganisationId;
import org.kontor.shared.Language;

/// An organisation as a timetable names it.
///
/// @param label the short name where there is one, else the name
/// @param country ISO 3166 code
public record Organisation(OrganisationId id, String name, String label, String country) {

    public String countryIn(Language language) {
        return Countries.name(country, language);
    }
}
