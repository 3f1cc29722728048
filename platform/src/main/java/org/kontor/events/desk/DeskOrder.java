package org.kontor.events.desk;

/// In which order registrations are listed.
public enum DeskOrder {
    /// The latest to come first.
    LATEST("to_char(9999999999 - coalesce(registration.submission, 0), 'FM0000000000')"),
    FIRST("to_char(coalesce(registration.submission, 9999999999), 'FM0000000000')"),
    NAME("directory.plain(person.name)"),
    ORGANISATION("directory.plain(organisation.name)"),
    COUNTRY("to_char(array_position(:countries, organisation.country), 'FM000')"),
    STATE(
            "array_position('{SUBMITTED,WAITLISTED,APPROVED,DRAFT,REJECTED,CANCELLED}', registration.state)::text");

    private final String place;

    DeskOrder(String place) {
        this.place = place;
    }

    /// SQL for a text by which they are in order.
    String place() {
        return place;
    }
}
