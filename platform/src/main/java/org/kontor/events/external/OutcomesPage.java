package org.kontor.events.external;

import java.util.List;
import org.kontor.events.EventCard;
import org.kontor.web.FormErrors;
import org.kontor.web.FormInput;

/// What came of an event that others ran, for those who follow it up.
///
/// @param form what was typed for one organisation and could not be stored
public record OutcomesPage(EventCard event, List<Outcome> outcomes, FormInput form) {
    public String path() {
        return event.path() + "/setup/outcomes";
    }

    public boolean isTyped(Outcome outcome) {
        return form.raw("organisation").equals(outcome.organisation().toString());
    }

    public String value(Outcome outcome, String field, Object stored) {
        return isTyped(outcome) ? form.raw(field) : stored.toString();
    }

    public FormErrors errors() {
        return form.errors();
    }
}
