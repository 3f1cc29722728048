package org.kontor.events;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.kontor.shared.Translated;
import org.springframework.data.relational.core.mapping.Embedded;

/// What an event is, when and where.
///
/// @param slug names the event in addresses: small letters, digits and hyphens
/// @param zone in which days and meeting windows are meant, and times are shown
/// @param hosts who invites, as it is to be read
/// @param languages spoken there, as ISO 639-1 codes
public record EventBasics(
        String slug,
        Translated name,
        Translated summary,
        ZoneId zone,
        LocalDate firstDay,
        LocalDate lastDay,
        @Embedded.Empty Place place,
        String hosts,
        List<String> languages) {

    public EventBasics {
        languages = List.copyOf(languages);
    }
}
