package org.kontor.scheduling.publication;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.events.EventCard;
import org.kontor.identity.Person;
import org.kontor.notify.Attachment;
import org.kontor.notify.Outbox;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.calendar.CalendarEntries;
import org.kontor.scheduling.calendar.CalendarMail;
import org.kontor.shared.PersonId;
import org.springframework.stereotype.Component;

/// Lets people's calendars follow what is published now, and sends those concerned their mail.
@Component
class Telling {
    private final Outbox outbox;
    private final AgendaMail mails;
    private final CalendarEntries calendars;
    private final CalendarMail calendarMail;

    Telling(Outbox outbox, AgendaMail mails, CalendarEntries calendars, CalendarMail calendarMail) {
        this.outbox = outbox;
        this.mails = mails;
        this.calendars = calendars;
        this.calendarMail = calendarMail;
    }

    /// What a person is told.
    ///
    /// @param meetings that are others for them now
    record News(Person person, AgendaMail.Letter letter, Set<MeetingId> meetings) {}

    /// Lets all calendars follow, and sends the news.
    void tell(EventCard event, List<News> news) {
        calendars.follow(event.id());
        send(event, news);
    }

    /// Lets the calendars follow the changes of these meetings, and sends the news.
    void tell(EventCard event, Set<MeetingId> changed, List<News> news) {
        calendars.follow(event.id(), changed);
        send(event, news);
    }

    private void send(EventCard event, List<News> news) {
        Map<PersonId, List<Attachment>> attachments =
                calendarMail.attachments(
                        news.stream().map(News::person).toList(),
                        news.stream()
                                .collect(
                                        Collectors.toMap(
                                                one -> one.person().id(), News::meetings)));
        for (News one : news) {
            Person person = one.person();
            outbox.send(
                    mails.of(
                            event,
                            person,
                            one.letter(),
                            attachments.getOrDefault(person.id(), List.of())));
        }
    }
}
