package org.kontor.insight.cockpit;

import org.kontor.events.EventCard;

/// The organisations that have come to a stage, or those that came to the one before and no
/// further.
///
/// @param missing whether those are shown that have not come so far
public record OrganisationsPage(
        EventCard event, Stage stage, boolean missing, Slice<Standing> rows) {

    public String path() {
        return event.path() + "/cockpit";
    }

    public String query() {
        return "?stage=" + stage + (missing ? "&missing=true" : "");
    }
}
