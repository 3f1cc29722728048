package org.kontor.scheduling.calendar;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kontor.documents.CalendarEvent;
import org.kontor.documents.CalendarText;
import org.kontor.identity.Person;
import org.kontor.notify.Attachment;
import org.kontor.notify.Sender;
import org.kontor.scheduling.MeetingId;
import org.kontor.shared.PersonId;
import org.springframework.stereotype.Component;

/// Says changed meetings to the calendars of those who get mail of them, under the names and
/// sequences of the feed, so that whoever has both sees each meeting once.
@Component
public class CalendarMail {
    private final CalendarQueries queries;
    private final Sender sender;

    CalendarMail(CalendarQueries queries, Sender sender) {
        this.queries = queries;
        this.sender = sender;
    }

    /// What goes with each person's mail: one file with the meetings they have, and one for each
    /// that is cancelled. The calendars must have followed the change before.
    public Map<PersonId, List<Attachment>> attachments(
            Collection<Person> people, Map<PersonId, Set<MeetingId>> changed) {
        Map<PersonId, Person> byId =
                people.stream().collect(Collectors.toMap(Person::id, Function.identity()));
        var attachments = new HashMap<PersonId, List<Attachment>>();
        queries.of(
                        byId.values().stream()
                                .collect(Collectors.toMap(Person::id, Person::language)),
                        changed)
                .forEach(
                        (id, events) -> {
                            Person person = byId.get(id);
                            if (person != null) {
                                attachments.put(id, attachments(person, events));
                            }
                        });
        return attachments;
    }

    private List<Attachment> attachments(Person person, List<CalendarEvent> events) {
        var attachments = new ArrayList<Attachment>();
        List<CalendarEvent> kept = events.stream().filter(event -> !event.cancelled()).toList();
        if (!kept.isEmpty()) {
            attachments.add(
                    attachment(
                            "meetings.ics",
                            "PUBLISH",
                            CalendarText.published(sender.address(), kept)));
        }
        int number = 1;
        for (CalendarEvent event : events) {
            if (event.cancelled()) {
                attachments.add(
                        attachment(
                                "cancelled-%d.ics".formatted(number++),
                                "CANCEL",
                                CalendarText.cancelled(
                                        sender.address(), person.email().value(), event)));
            }
        }
        return attachments;
    }

    private static Attachment attachment(String name, String method, String text) {
        return new Attachment(
                name,
                "text/calendar; charset=UTF-8; method=" + method,
                text.getBytes(StandardCharsets.UTF_8));
    }
}
