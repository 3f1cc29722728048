package org.kontor.events;

import org.kontor.shared.Translated;

/// What an organiser says in mails in words of their own.
///
/// @param approved added to the mail that tells of an approved registration
/// @param agenda added to the mail that tells of a published timetable
/// @param version 0 where nothing was said yet
public record EventTexts(Translated approved, Translated agenda, int version) {
    public static final EventTexts NONE = new EventTexts(Translated.empty(), Translated.empty(), 0);
}
