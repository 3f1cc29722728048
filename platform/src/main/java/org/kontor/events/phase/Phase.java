package org.kontor.events.phase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.kontor.events.PhaseKind;
import org.kontor.shared.Language;
import org.kontor.shared.Period;
import org.kontor.shared.Translated;

/// A phase of an event, and what people read in it.
///
/// @param zone of the event, in which phases are whole days
public record Phase(PhaseKind kind, Period during, ZoneId zone, Translated text) {
    boolean lastsAt(Instant now) {
        return during.contains(now);
    }

    public LocalDate firstDay() {
        return LocalDate.ofInstant(during.from(), zone);
    }

    public LocalDate lastDay() {
        return LocalDate.ofInstant(during.until().minusNanos(1), zone);
    }

    public String[] paragraphs(Language language) {
        return text.in(language).split("\\n\\s*\\n");
    }
}
