package org.kontor.scheduling.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The calendar files that go with the mails to an address, as lines to compare.
final class MailedCalendars {
    private MailedCalendars() {}

    static List<String> of(JdbcClient database, String address) {
        return database.sql(
                        """
                        select a.name, a.type, a.content from notify.attachment a
                        join notify.mail m on m.id = a.mail_id
                        where m.recipient = :to order by m.id, a.position
                        """)
                .param("to", address)
                .query(
                        (row, number) ->
                                "%s %s | %s"
                                        .formatted(
                                                row.getString("name"),
                                                row.getString("type"),
                                                events(row.getBytes("content"), address)))
                .list();
    }

    private static String events(byte[] content, String address) {
        Calendar calendar = read(content);
        boolean cancels = "CANCEL".equals(calendar.getProperty("METHOD").orElseThrow().getValue());
        return calendar.getComponents("VEVENT").stream()
                .map(
                        event -> {
                            assertThat(value(event, "ORGANIZER")).startsWith("mailto:");
                            assertThat(value(event, "UID")).matches("meeting-.{36}-.{36}@kontor");
                            assertThat(value(event, "ATTENDEE"))
                                    .isEqualTo(cancels ? "mailto:" + address : "");
                            return String.join(
                                    " ",
                                    value(event, "SEQUENCE"),
                                    value(event, "STATUS"),
                                    value(event, "DTSTART"),
                                    value(event, "SUMMARY"));
                        })
                .collect(Collectors.joining(", "));
    }

    private static Calendar read(byte[] content) {
        try {
            var text = new String(content, StandardCharsets.UTF_8);
            Calendar calendar = new CalendarBuilder().build(new StringReader(text));
            assertThat(calendar.validate().hasErrors()).isFalse();
            return calendar;
        } catch (Exception unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    private static String value(Component event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse("");
    }
}
