package org.kontor.scheduling.placing;

import java.util.List;
import java.util.Optional;
import org.kontor.events.EventCard;
import org.kontor.events.Slot;
import org.kontor.web.FormErrors;

/// The times that one side can propose.
///
/// @param meeting the address of the meeting's page
/// @param partners the names of those whom the reader meets
/// @param slots free for both, in the order of time
/// @param refused the key of the words for what could not be done just now
public record TimesPage(
        EventCard event,
        String meeting,
        String partners,
        List<Slot> slots,
        Optional<String> refused,
        FormErrors errors) {

    public String path() {
        return meeting + "/times";
    }
}
