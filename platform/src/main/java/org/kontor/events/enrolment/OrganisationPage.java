package org.kontor.events.enrolment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.kontor.directory.Countries;
import org.kontor.directory.OrganisationCard;
import org.kontor.events.EventCard;
import org.kontor.events.RegistrationId;
import org.kontor.shared.Language;
import org.kontor.web.FormInput;

/// For which organisation somebody registers.
///
/// @param draft the registration that gets another organisation; empty for a new one
/// @param own those that the reader acts for
/// @param text that was searched for
/// @param alike those that the new organisation may be
/// @param form of a new organisation
public record OrganisationPage(
        EventCard event,
        Optional<RegistrationId> draft,
        List<OrganisationCard> own,
        String text,
        List<OrganisationCard> found,
        List<OrganisationCard> alike,
        FormInput form) {

    public String path() {
        return event.path() + "/registration/organisation";
    }

    /// What the registration is known by in a form, empty for a new one.
    public String known() {
        return draft.map(RegistrationId::toString).orElse("");
    }

    public SequencedMap<String, String> countries(Language language) {
        var options = new LinkedHashMap<String, String>();
        options.put("", "");
        options.putAll(Countries.names(language));
        return options;
    }
}
