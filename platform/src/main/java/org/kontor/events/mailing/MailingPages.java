package org.kontor.events.mailing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.web.FormInput;
import org.kontor.web.NotFound;
import org.kontor.web.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Gathers what the pages of a mail to several people show.
@Component
class MailingPages {
    private final Events events;
    private final Mailings mailings;
    private final MailingQueries queries;
    private final Addressees addressees;
    private final OrganiserMail mails;

    MailingPages(
            Events events,
            Mailings mailings,
            MailingQueries queries,
            Addressees addressees,
            OrganiserMail mails) {
        this.events = events;
        this.mailings = mailings;
        this.queries = queries;
        this.addressees = addressees;
        this.mails = mails;
    }

    EventCard event(String slug) {
        return events.find(slug).orElseThrow(NotFound::new);
    }

    Mailing find(EventCard event, UUID id) {
        return mailings.find(event.id(), new MailingId(id)).orElseThrow(NotFound::new);
    }

    /// The mailing as long as it is not sent.
    ///
    /// @throws NotFound once it is
    Mailing draft(EventCard event, UUID id) {
        Mailing mailing = find(event, id);
        if (mailing.isSent()) {
            throw new NotFound();
        }
        return mailing;
    }

    List<Addressee> addressees(EventCard event, Mailing mailing) {
        return addressees.of(event.id(), mailing.selection());
    }

    /// The draft as it is for one addressee.
    ///
    /// @param form names the addressee's registration as `as`; the first of them is taken otherwise
    DraftPage draft(EventCard event, Mailing mailing, FormInput form) {
        List<Addressee> all = addressees(event, mailing);
        Optional<DraftPage.Shown> shown =
                all.stream()
                        .filter(to -> to.registration().toString().equals(form.raw("as")))
                        .findFirst()
                        .or(() -> all.stream().findFirst())
                        .map(to -> new DraftPage.Shown(to, mails.of(event, mailing.said(), to)));
        return new DraftPage(
                event,
                mailing,
                all,
                form.raw("from").isEmpty() ? 0 : form.number("from", 0, all.size()),
                shown,
                mails.answersTo(event),
                form.isTicked("tried"),
                form.errors());
    }

    static ModelAndView page(DraftPage page, HttpStatus status) {
        return new ModelAndView("events/mailing/draft", Map.of("page", page), status);
    }

    ModelAndView sent(EventCard event, Mailing mailing, FormInput form) {
        Optional<Delivery.State> state =
                Arrays.stream(Delivery.State.values())
                        .filter(each -> each.name().equals(form.raw("state")))
                        .findFirst();
        int after = form.raw("after").isEmpty() ? -1 : form.number("after", 0, Integer.MAX_VALUE);
        List<Delivery> deliveries = queries.deliveries(mailing.id(), state, after);
        Optional<Integer> next = Optional.empty();
        if (deliveries.size() > MailingQueries.PAGE) {
            deliveries = deliveries.subList(0, MailingQueries.PAGE);
            next = Optional.of(deliveries.getLast().place());
        }
        return new ModelAndView(
                "events/mailing/sent",
                Map.of(
                        "page",
                        new SentPage(
                                event,
                                mailing,
                                queries.figures(mailing.id()),
                                state,
                                deliveries,
                                next)));
    }

    ModelAndView list(EventCard event) {
        return new ModelAndView("events/mailing/list")
                .addObject("event", event)
                .addObject("mailings", mailings.of(event.id()))
                .addObject("sizes", queries.sizes(event.id()));
    }

    static ModelAndView to(EventCard event, Mailing mailing, Shell shell) {
        return new ModelAndView(
                "redirect:" + shell.link(event.path() + "/setup/mailings/" + mailing.id()));
    }
}
