package org.kontor.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.kontor.shared.Language;
import org.kontor.shared.Translated;

/// What a page knows besides its content: language, visitor, way, and the token that guards its
/// forms.
///
/// @param path of the page below the language, with its query, for switching languages
/// @param csrf the hidden field's value, empty where the page has no session yet
/// @param demonstration whether the page must say that what it shows is made up
public record Shell(
        Language language,
        Words words,
        String path,
        Visitor visitor,
        List<NavigationEntry> navigation,
        String csrf,
        boolean demonstration) {

    /// The words for the key; see [Words#say].
    public String t(String key, Object... arguments) {
        return words.say(language, key, arguments);
    }

    public String t(String prefix, Enum<?> constant) {
        return words.say(language, prefix, constant);
    }

    /// What a list offers to choose from: each constant's name, and its words.
    public SequencedMap<String, String> options(String prefix, Enum<?>[] constants) {
        var options = new LinkedHashMap<String, String>();
        for (Enum<?> constant : constants) {
            options.put(constant.name(), t(prefix, constant));
        }
        return options;
    }

    public String t(Translated text) {
        return text.in(language);
    }

    /// The path of the page without its query, from which what lies below it goes on.
    public String page() {
        return path.replaceFirst("[?].*", "");
    }

    /// The same page as somebody else is shown it.
    public Shell as(Visitor other) {
        return new Shell(
                language,
                words,
                path,
                other,
                navigation.stream().filter(entry -> entry.shownTo().test(other)).toList(),
                csrf,
                demonstration);
    }

    /// An address of this server in the page's language.
    public String link(String path) {
        return "/" + language.code() + path;
    }

    /// The same page in another language.
    public String inLanguage(Language other) {
        return "/" + other.code() + path;
    }

    public boolean isAt(NavigationEntry entry) {
        return path.equals(entry.path())
                || path.startsWith(entry.path() + "/")
                || path.startsWith(entry.path() + "?");
    }

    public String dateTime(Instant instant, ZoneId zone) {
        return Moments.dateTime(language, instant, zone);
    }

    public String time(Instant instant, ZoneId zone) {
        return Moments.time(language, instant, zone);
    }

    public String date(LocalDate date) {
        return Moments.date(language, date);
    }
}
