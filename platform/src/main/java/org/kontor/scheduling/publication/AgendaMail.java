package org.kontor.scheduling.publication;

import java.util.ArrayList;
import java.util.List;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.identity.Person;
import org.kontor.notify.Attachment;
import org.kontor.notify.Mail;
import org.kontor.web.PublicAddress;
import org.kontor.web.Words;
import org.springframework.stereotype.Component;

/// Writes a person's mail about their agenda, in their language.
@Component
class AgendaMail {
    private final Words words;
    private final PublicAddress address;
    private final Events events;

    AgendaMail(Words words, PublicAddress address, Events events) {
        this.words = words;
        this.address = address;
        this.events = events;
    }

    /// What a mail says of an agenda.
    ///
    /// @param subject key of the words, which take the event's name, as do those of the lead
    /// @param lines one for each meeting
    record Letter(String subject, String lead, List<String> lines) {}

    Mail of(EventCard event, Person person, Letter letter, List<Attachment> attachments) {
        String name = event.name().in(person.language());
        var lines = new ArrayList<String>();
        lines.add(say(person, "timetable.mail.greeting", person.name()));
        lines.add("");
        lines.add(say(person, letter.lead, name));
        lines.add("");
        letter.lines.forEach(line -> lines.add("- " + line));
        lines.add("");
        lines.add(say(person, "timetable.mail.zone", event.zone().getId()));
        person.zone()
                .filter(own -> !own.equals(event.zone()))
                .ifPresent(own -> lines.add(say(person, "timetable.mail.zone.own", own.getId())));
        lines.add(
                say(
                        person,
                        "timetable.mail.agenda",
                        address.of("/" + person.language().code() + event.path() + "/agenda")));
        if (!attachments.isEmpty()) {
            lines.add(say(person, "timetable.mail.calendar"));
        }
        String own = events.texts(event.id()).agenda().in(person.language());
        if (!own.isEmpty()) {
            lines.add("");
            lines.add(own);
        }
        return new Mail(
                        person.email(),
                        person.language(),
                        say(person, letter.subject, name),
                        String.join("\n", lines) + "\n",
                        attachments)
                .about(event.id().value());
    }

    private String say(Person person, String key, Object... arguments) {
        return words.say(person.language(), key, arguments);
    }
}
