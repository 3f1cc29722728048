package org.kontor.events.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.kontor.events.EventCard;
import org.kontor.events.RoomId;
import org.kontor.events.SessionCard;
import org.kontor.events.SessionId;
import org.kontor.events.SessionKind;
import org.kontor.events.SessionLevel;
import org.kontor.events.SessionPlan;
import org.kontor.events.TrackId;
import org.kontor.shared.Language;
import org.kontor.shared.SpokenLanguages;
import org.kontor.shared.Translated;
import org.kontor.web.FormInput;
import org.springframework.util.LinkedMultiValueMap;

/// A session's plan as a form, its times in the event's zone.
final class SessionForm {
    private SessionForm() {}

    static FormInput blank(EventCard event) {
        var values = new LinkedMultiValueMap<String, String>();
        values.add("day", event.firstDay().toString());
        values.add("capacity", "0");
        values.add(FormInput.NEW_ID, SessionId.next().toString());
        return new FormInput(values);
    }

    static FormInput of(SessionCard session, ZoneId zone) {
        SessionPlan plan = session.plan();
        var values = new LinkedMultiValueMap<String, String>();
        values.add("version", String.valueOf(session.version()));
        values.add("kind", plan.kind().name());
        for (Language language : Language.values()) {
            values.add("title-" + language.code(), plan.title().exactly(language));
            values.add("description-" + language.code(), plan.description().exactly(language));
        }
        values.add("room", session.setting().room().map(RoomId::toString).orElse(""));
        values.add("track", session.setting().track().map(TrackId::toString).orElse(""));
        session.speakers().forEach(one -> values.add("speakers", one.speaker().toString()));
        values.add("language", plan.language());
        values.add("level", plan.level().name());
        values.add("day", LocalDate.ofInstant(plan.startsAt(), zone).toString());
        values.add("starts", LocalTime.ofInstant(plan.startsAt(), zone).toString());
        values.add("ends", LocalTime.ofInstant(plan.endsAt(), zone).toString());
        values.add("capacity", String.valueOf(plan.capacity()));
        return new FormInput(values);
    }

    /// Reads the form; what is wrong stands in its errors then.
    ///
    /// @param before the session as it is, empty for a new one
    static SessionPlan read(FormInput form, EventCard event, Optional<SessionPlan> before) {
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
        ZoneId zone = event.zone();
        Instant starts = at(form, "starts", day, zone, before.map(SessionPlan::startsAt));
        Instant ends = at(form, "ends", day, zone, before.map(SessionPlan::endsAt));
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
                language,
                form.choice("level", SessionLevel.class),
                starts,
                ends,
                form.number("capacity", 0, 100_000));
    }

    /// The instant that is meant. A time that stays as it was keeps its instant, because the hour
    /// before the clocks go back has the same name twice.
    private static Instant at(
            FormInput form, String field, LocalDate day, ZoneId zone, Optional<Instant> before) {
        boolean start = field.equals("starts");
        LocalDateTime time = day.atTime(form.time(field, start ? LocalTime.MIN : LocalTime.MAX));
        if (!form.errors().has(field) && zone.getRules().getValidOffsets(time).isEmpty()) {
            form.errors().add(field, "programme.error.no-such-time");
        }
        return before.filter(stored -> LocalDateTime.ofInstant(stored, zone).equals(time))
                .orElseGet(() -> time.atZone(zone).toInstant());
    }
}
