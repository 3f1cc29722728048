package org.kontor.scheduling.publication;

import java.util.List;
import org.kontor.events.EventCard;

/// What the organiser sees before publishing.
///
/// @param shown id of the version that is published now, empty where none is
/// @param recipients who gets mail
/// @param refusals why it cannot be published, in words; empty before it was tried
public record PublicationPage(
        EventCard event,
        int number,
        boolean draft,
        String shown,
        List<Recipient> recipients,
        List<String> refusals) {

    /// A person, and what changes on their agenda.
    public record Recipient(String name, List<String> changes) {}

    /// The version's address below the language.
    public String path() {
        return event.path() + "/timetable/versions/" + number;
    }
}
