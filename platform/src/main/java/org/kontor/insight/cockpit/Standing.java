package org.kontor.insight.cockpit;

import java.util.UUID;

/// How far an organisation has come.
///
/// @param people who are registered for it
/// @param complete whether nothing is missing in its profile at the event
/// @param asked how many it asked, and by how many it was asked
public record Standing(
        UUID id,
        String name,
        String country,
        int people,
        boolean complete,
        int asked,
        int accepted,
        int scheduled,
        int held) {

    boolean reached(Stage stage) {
        return switch (stage) {
            case INVITED -> true;
            case REGISTERED -> people > 0;
            case COMPLETE -> complete;
            case ASKED -> asked > 0;
            case ACCEPTED -> accepted > 0;
            case SCHEDULED -> scheduled > 0;
            case HELD -> held > 0;
        };
    }
}
