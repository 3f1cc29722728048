package org.kontor.events.mailing;

import java.time.Clock;
import java.util.Map;
import org.kontor.events.EventId;
import org.kontor.events.Events;
import org.kontor.events.RegistrationState;
import org.kontor.events.desk.DeskFilter;
import org.kontor.events.desk.Selection;
import org.kontor.shared.PersonId;
import org.kontor.shared.Translated;
import org.kontor.shared.TypedId;
import org.kontor.web.FormInput;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes mails to several people without a page.
@Component
public class WritingMailing {
    private final Events events;
    private final Mailings mailings;
    private final Addressees addressees;
    private final Clock clock;

    WritingMailing(Events events, Mailings mailings, Addressees addressees, Clock clock) {
        this.events = events;
        this.mailings = mailings;
        this.addressees = addressees;
        this.clock = clock;
    }

    /// Keeps it, to be looked at before it goes to those of the country who are approved.
    @Transactional(propagation = Propagation.MANDATORY)
    public MailingId draft(
            EventId event, String country, PersonId by, Translated subject, Translated text) {
        var filter =
                DeskFilter.of(
                        FormInput.of(
                                Map.of(
                                        "state",
                                        RegistrationState.APPROVED.name(),
                                        "country",
                                        country)));
        var id = new MailingId(TypedId.next());
        mailings.add(
                Mailing.draft(
                        id,
                        event,
                        new MailText(subject, text, false),
                        new Selection.Found(filter),
                        by,
                        clock.instant()));
        return id;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void send(EventId event, MailingId id, PersonId by) {
        Mailing draft = mailings.find(event, id).orElseThrow();
        mailings.send(
                events.find(event).orElseThrow(),
                draft,
                addressees.of(event, draft.selection()),
                by);
    }
}
