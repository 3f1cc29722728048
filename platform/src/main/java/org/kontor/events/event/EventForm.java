package org.kontor.events.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.kontor.directory.Countries;
import org.kontor.events.Edition;
import org.kontor.events.Elsewhere;
import org.kontor.events.EventBasics;
import org.kontor.events.MeetingWindow;
import org.kontor.events.PhaseKind;
import org.kontor.events.Place;
import org.kontor.events.SeriesId;
import org.kontor.shared.Language;
import org.kontor.shared.Period;
import org.kontor.shared.SpokenLanguages;
import org.kontor.shared.TimeZones;
import org.kontor.shared.Translated;
import org.kontor.web.FormInput;

/// What an event is, as a form; phases are whole days in the event's zone.
///
/// @param elsewhere whether it is run elsewhere is said only where it is new
record EventForm(
        EventBasics basics,
        Map<PhaseKind, Period> phases,
        Elsewhere elsewhere,
        Optional<Edition> edition) {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{1,60}");
    private static final int LONGEST_EVENT_DAYS = 31;

    /// The form of an event that is there.
    static FormInput of(Event event, Map<PhaseKind, Period> phases) {
        EventBasics basics = event.basics();
        var values = new HashMap<String, String>();
        values.put("version", String.valueOf(event.version()));
        for (Language language : Language.values()) {
            values.put("name-" + language.code(), basics.name().exactly(language));
            values.put("summary-" + language.code(), basics.summary().exactly(language));
        }
        values.put("zone", basics.zone().getId());
        values.put("first-day", basics.firstDay().toString());
        values.put("last-day", basics.lastDay().toString());
        values.put("venue", basics.place().venue());
        values.put("address", basics.place().address());
        values.put("city", basics.place().city());
        values.put("country", basics.place().country());
        values.put("hosts", basics.hosts());
        values.put("languages", String.join(", ", basics.languages()));
        values.put("website", event.elsewhere().website());
        event.edition()
                .ifPresent(
                        edition -> {
                            values.put("series", edition.series().toString());
                            values.put("edition", String.valueOf(edition.number()));
                        });
        phases.forEach(
                (kind, period) -> {
                    values.put(from(kind), day(period.from(), basics.zone()).toString());
                    values.put(
                            until(kind),
                            day(period.until(), basics.zone()).minusDays(1).toString());
                });
        return FormInput.of(values);
    }

    /// Reads the form; what is wrong stands in its errors then.
    ///
    /// @param windows of the meeting grid, which must lie within the event's days
    static EventForm read(FormInput form, String slug, List<MeetingWindow> windows) {
        checkSlug(form, slug);
        Translated name = form.translated("name", 200);
        if (name.isEmpty()) {
            form.errors().add("name-en", "web.form.required");
        }
        LocalDate first = form.date("first-day", LocalDate.EPOCH);
        LocalDate last = form.date("last-day", first);
        if (last.isBefore(first)) {
            form.errors().add("last-day", "events.error.last-day");
        } else if (last.isAfter(first.plusDays(LONGEST_EVENT_DAYS))) {
            form.errors().add("last-day", "events.error.too-many-days", LONGEST_EVENT_DAYS);
        }
        windows.stream()
                .map(MeetingWindow::day)
                .filter(day -> day.isBefore(first) || day.isAfter(last))
                .findFirst()
                .ifPresent(
                        day ->
                                form.errors()
                                        .add(
                                                "first-day",
                                                "events.error.window-outside",
                                                day.toString()));
        if (!Countries.exists(form.raw("country"))) {
            form.errors().add("country", "web.form.choice");
        }
        ZoneId zone = zone(form);
        var basics =
                new EventBasics(
                        slug,
                        name,
                        form.translated("summary", 2000),
                        zone,
                        first,
                        last,
                        new Place(
                                form.text("venue", 200),
                                form.text("address", 300),
                                form.required("city", 100),
                                form.raw("country")),
                        form.text("hosts", 300),
                        languages(form));
        var elsewhere = new Elsewhere(form.raw("external").equals("true"), form.link("website"));
        return new EventForm(basics, phases(form, zone), elsewhere, edition(form));
    }

    /// The slug of an event to be, from its field.
    static String slug(FormInput form) {
        checkSlug(form, form.raw("slug"));
        return form.raw("slug");
    }

    private static void checkSlug(FormInput form, String slug) {
        if (!SLUG.matcher(slug).matches() || slug.equals("new")) {
            form.errors().add("slug", "events.error.slug");
        }
    }

    static String from(PhaseKind kind) {
        return kind.name().toLowerCase(Locale.ROOT) + "-from";
    }

    static String until(PhaseKind kind) {
        return kind.name().toLowerCase(Locale.ROOT) + "-until";
    }

    private static ZoneId zone(FormInput form) {
        Optional<ZoneId> zone = TimeZones.find(form.raw("zone"));
        if (zone.isPresent()) {
            return zone.get();
        }
        form.errors().add("zone", "web.form.choice");
        return ZoneId.of("UTC");
    }

    private static List<String> languages(FormInput form) {
        List<String> languages =
                Arrays.stream(form.raw("languages").toLowerCase(Locale.ROOT).split("[\\s,;]+"))
                        .filter(code -> !code.isEmpty())
                        .distinct()
                        .toList();
        if (languages.isEmpty() || !languages.stream().allMatch(SpokenLanguages::exists)) {
            form.errors().add("languages", "events.error.languages");
        }
        return languages;
    }

    private static Optional<Edition> edition(FormInput form) {
        if (form.raw("series").isEmpty()) {
            return Optional.empty();
        }
        int number = form.number("edition", 1, 999);
        try {
            return Optional.of(
                    new Edition(new SeriesId(UUID.fromString(form.raw("series"))), number));
        } catch (IllegalArgumentException noSuchSeries) {
            form.errors().add("series", "web.form.choice");
            return Optional.empty();
        }
    }

    private static Map<PhaseKind, Period> phases(FormInput form, ZoneId zone) {
        var phases = new EnumMap<PhaseKind, Period>(PhaseKind.class);
        for (PhaseKind kind : PhaseKind.values()) {
            if (form.raw(from(kind)).isEmpty() && form.raw(until(kind)).isEmpty()) {
                continue;
            }
            LocalDate from = form.date(from(kind), LocalDate.EPOCH);
            LocalDate until = form.date(until(kind), from);
            if (until.isBefore(from)) {
                form.errors().add(until(kind), "events.error.phase");
            } else {
                phases.put(
                        kind,
                        new Period(
                                from.atStartOfDay(zone).toInstant(),
                                until.plusDays(1).atStartOfDay(zone).toInstant()));
            }
        }
        return phases;
    }

    private static LocalDate day(Instant instant, ZoneId zone) {
        return LocalDate.ofInstant(instant, zone);
    }
}
