package org.kontor.events.mailing;

import java.util.List;
import java.util.Optional;
import org.kontor.events.EventCard;
import org.kontor.notify.Mail;
import org.kontor.shared.EmailAddress;
import org.kontor.web.FormErrors;

/// A mail that is not sent yet: who would get it, and what one of them would read.
///
/// @param shown one of them, and the mail as they would get it
/// @param answersTo where answers to it go, where the event has an address for questions
/// @param tried whether a trial has just been sent to the reader
public record DraftPage(
        EventCard event,
        Mailing mailing,
        List<Addressee> addressees,
        Optional<Shown> shown,
        Optional<EmailAddress> answersTo,
        boolean tried,
        FormErrors errors) {

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

    public int declined() {
        return addressees.size() - reached().size();
    }

    /// Tells apart for whom the organiser saw it from whom it would go to now.
    public String seen() {
        List<?> ids = addressees.stream().map(Addressee::registration).toList();
        return ids.size() + "-" + Integer.toHexString(ids.hashCode());
    }
}
