package org.kontor.events.call;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kontor.events.CallPurpose;
import org.kontor.events.ConnectedCall;
import org.kontor.events.ConnectedCallId;
import org.kontor.shared.Language;
import org.kontor.web.FormInput;

/// A connected call as a form.
final class CallForm {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_FUNDER = 120;
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private CallForm() {}

    static FormInput blank() {
        return FormInput.of(Map.of(FormInput.NEW_ID, ConnectedCallId.next().toString()));
    }

    /// @param zone of the event, in which the deadline is shown
    static FormInput of(ConnectedCall call, int version, ZoneId zone) {
        var fields = new LinkedHashMap<String, String>();
        for (Language language : Language.values()) {
            fields.put("title-" + language.code(), call.title().exactly(language));
        }
        fields.put("funder", call.funder());
        fields.put("purpose", call.purpose().name());
        fields.put("link", call.link());
        call.closesAt()
                .map(end -> end.atZone(zone))
                .ifPresent(
                        end -> {
                            fields.put("closes-day", end.toLocalDate().toString());
                            fields.put("closes", time(end));
                        });
        fields.put("version", String.valueOf(version));
        return FormInput.of(fields);
    }

    private static String time(ZonedDateTime end) {
        return DateTimeFormatter.ofPattern("HH:mm").format(end.truncatedTo(ChronoUnit.MINUTES));
    }

    /// Reads the form; what is wrong stands in its errors then.
    static ConnectedCall read(FormInput form, ConnectedCallId id, ZoneId zone) {
        var title = form.translated("title", LONGEST_TITLE);
        if (title.isEmpty()) {
            form.errors().add("title-en", "web.form.required");
        }
        return new ConnectedCall(
                id,
                title,
                form.required("funder", LONGEST_FUNDER),
                form.choice("purpose", CallPurpose.class),
                form.requiredLink("link"),
                closes(form, zone));
    }

    /// A day without a time closes with the day.
    private static Optional<Instant> closes(FormInput form, ZoneId zone) {
        if (form.raw("closes-day").isEmpty()) {
            if (!form.raw("closes").isEmpty()) {
                form.errors().add("closes-day", "events.error.call-day");
            }
            return Optional.empty();
        }
        LocalDate day = form.date("closes-day", LocalDate.EPOCH);
        LocalTime time =
                form.raw("closes").isEmpty() ? END_OF_DAY : form.time("closes", END_OF_DAY);
        return Optional.of(day.atTime(time).atZone(zone).toInstant());
    }
}
