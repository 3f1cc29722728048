package org.kontor.events.consent;

import java.util.Optional;
import org.kontor.events.ConsentId;
import org.kontor.events.EventCard;
import org.kontor.web.FormInput;

/// What an event asks people to agree to, as a form.
///
/// @param consent empty for a new one
public record ConsentPage(EventCard event, Optional<Consent> consent, FormInput form) {
    public String path() {
        return event.path() + "/setup/consents";
    }

    public String action() {
        return path() + "/" + consent.map(Consent::id).map(ConsentId::toString).orElse("new");
    }
}
