package org.kontor.events.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import org.kontor.events.EventCard;
import org.kontor.events.SessionId;
import org.kontor.events.SessionKind;
import org.kontor.events.SessionLevel;
import org.kontor.events.SessionPlan;
import org.kontor.shared.Language;
import org.kontor.shared.SpokenLanguages;
import org.kontor.shared.Translated;
import org.kontor.web.FormInput;

/// A session's plan as a form, its times in the event's zone.
final class SessionForm {
    private SessionForm() {}

    static FormInput blank(EventCard event) {
        var values = new HashMap<String, String>();
        values.put("day", event.firstDay().toString());
        values.put("capacity", "0");
        values.put(FormInput.NEW_ID, SessionId.next().toString());
        return FormInput.of(values);
    }

    static FormInput of(Session session, ZoneId zone) {
        SessionPlan plan = session.plan();
        var values = new HashMap<String, String>();
        values.put("version", String.valueOf(session.version()));
        values.put("kind", plan.kind().name());
        for (Language language : Language.values()) {
            values.put("title-" + language.code(), plan.title().exactly(language));
            values.put("description-" + language.code(), plan.description().exactly(language));
        }
        values.put("track", plan.track());
        values.put("room", plan.room());
        values.put("speakers", plan.speakers());
        values.put("language", plan.language());
        values.put("level", plan.level().name());
        values.put("day", LocalDate.ofInstant(plan.startsAt(), zone).toString());
        values.put("starts", LocalTime.ofInstant(plan.startsAt(), zone).toString());
        values.put("ends", LocalTime.ofInstant(plan.endsAt(), zone).toString());
        values.put("capacity", String.valueOf(plan.capacity()));
        return FormInput.of(values);
    }

    /// Reads the form; what is wrong stands in its errors then.
    static SessionPlan read(FormInput form, EventCard event) {
        Translated title = form.translated("title", 200);
        if (title.isEmpty()) {
            form.errors().add("title-en", "web.form.required");
        }
        LocalDate day = form.date("day", event.firstDay());
        if (day.isBefore(event.firstDay()) || day.isAfter(event.lastDay())) {
            form.errors()
                    .add(
                            "day",
                            "events.error.day",
                            event.firstDay().toString(),
                            event.lastDay().toString());
        }
        Instant starts = at(day, form.time("starts", LocalTime.MIN), event.zone());
        Instant ends = at(day, form.time("ends", LocalTime.MAX), event.zone());
        if (!ends.isAfter(starts) && !form.errors().has("starts") && !form.errors().has("ends")) {
            form.errors().add("ends", "events.error.ends");
        }
        String language = form.raw("language");
        if (!language.isEmpty() && !SpokenLanguages.exists(language)) {
            form.errors().add("language", "web.form.choice");
        }
        return new SessionPlan(
                form.choice("kind", SessionKind.class),
                title,
                form.translated("description", 5000),
                form.text("track", 100),
                form.text("room", 100),
                form.text("speakers", 300),
                language,
                form.choice("level", SessionLevel.class),
                starts,
                ends,
                form.number("capacity", 0, 100_000));
    }

    private static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
