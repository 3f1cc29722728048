package org.kontor.scheduling.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.kontor.shared.Language;
import org.kontor.shared.Translated;
import org.kontor.web.Moments;
import org.kontor.web.Words;

/// The words of a document in its language: what the shell is to a page.
public record Says(Words words, Language language) {

    public String t(String key, Object... arguments) {
        return words.say(language, key, arguments);
    }

    public String t(String prefix, Enum<?> constant) {
        return words.say(language, prefix, constant);
    }

    public String t(Translated text) {
        return text.in(language);
    }

    public String time(Instant instant, ZoneId zone) {
        return Moments.time(language, instant, zone);
    }

    public String date(LocalDate date) {
        return Moments.date(language, date);
    }
}
