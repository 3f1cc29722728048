package org.kontor.events.mailing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kontor.events.EventCard;
import org.kontor.notify.Mail;
import org.kontor.shared.EmailAddress;
import org.kontor.web.FormErrors;

/// A mail that is not sent yet: who would get it, and what one of them would read.
///
/// @param from how many of those who get it come before those listed
/// @param shown one of them, and the mail as they would get it
/// @param answersTo where answers to it go, where the event has an address for questions
/// @param tried whether a trial has just been sent to the reader
public record DraftPage(
        EventCard event,
        Mailing mailing,
        List<Addressee> addressees,
        int from,
        Optional<Shown> shown,
        Optional<EmailAddress> answersTo,
        boolean tried,
        FormErrors errors) {

    static final int PAGE = 100;

    /// Somebody who would get it, and what.
    public record Shown(Addressee to, Mail mail) {}

    public String path() {
        return event.path() + "/setup/mailings/" + mailing.id();
    }

    /// Those who get it.
    public List<Addressee> reached() {
        return addressees.stream()
                .filter(to -> mailing.said().essential() || !to.declined())
                .toList();
    }

    /// Those of them who are listed on this page.
    public List<Addressee> listed() {
        return reached().stream().skip(from).limit(PAGE).toList();
    }

    public boolean goesOn() {
        return reached().size() > from + PAGE;
    }

    public int next() {
        return from + PAGE;
    }

    /// Of those listed and whoever the mail is shown for, whom else it can be shown for.
    public List<Addressee> choices() {
        return Stream.concat(shown.map(Shown::to).stream(), listed().stream()).distinct().toList();
    }

    public int declined() {
        return addressees.size() - reached().size();
    }

    /// Tells apart for whom the organiser saw it from whom it would go to now.
    public String seen() {
        List<?> ids = addressees.stream().map(Addressee::registration).toList();
        return ids.size() + "-" + Integer.toHexString(ids.hashCode());
    }
}
