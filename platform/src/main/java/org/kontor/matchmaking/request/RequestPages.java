package org.kontor.matchmaking.request;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.events.LanguagePair;
import org.kontor.identity.People;
import org.kontor.identity.Person;
import org.kontor.matchmaking.Representatives;
import org.kontor.matchmaking.RequestId;
import org.kontor.shared.PersonId;
import org.kontor.web.FormInput;
import org.kontor.web.NotFound;
import org.kontor.web.PageParts;
import org.kontor.web.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/// Puts the page of one request together, for those of its two sides alone.
@Component
class RequestPages {
    static final String SECTIONS = "matchmaking.request.sections";

    private final Events events;
    private final Desks desks;
    private final RequestQueries queries;
    private final Representatives representatives;
    private final People people;
    private final PageParts parts;

    RequestPages(
            Events events,
            Desks desks,
            RequestQueries queries,
            Representatives representatives,
            People people,
            PageParts parts) {
        this.events = events;
        this.desks = desks;
        this.queries = queries;
        this.representatives = representatives;
        this.people = people;
        this.parts = parts;
    }

    /// A request and the reader's desk, which is that of its side.
    record Opened(Desk desk, RequestCard card) {
        Answering.Seen seen(FormInput form) {
            return new Answering.Seen(
                    desk.event().id(), card.id(), form.number("version", 0, Integer.MAX_VALUE));
        }
    }

    /// @throws NotFound where the reader acts for neither side, or only for the one that does not
    ///     know of it yet
    Opened open(String slug, UUID id, Shell shell) {
        EventCard event = events.find(slug).orElseThrow(NotFound::new);
        RequestCard card = queries.find(event.id(), new RequestId(id)).orElseThrow(NotFound::new);
        Desk desk = desks.of(event, Optional.empty(), shell);
        Actor actor = desk.actor();
        boolean knows =
                actor.actsFor(card.from().id())
                        || (actor.actsFor(card.to().id()) && card.route() != Route.HELD);
        if (!knows) {
            throw new NotFound();
        }
        OrganisationId own = actor.actsFor(card.from().id()) ? card.from().id() : card.to().id();
        return new Opened(desk.of(own), card);
    }

    ModelAndView show(Opened opened, Optional<Notice> notice, Shell shell) {
        return page(opened, notice, Optional.empty(), filled(opened.card), HttpStatus.OK, shell);
    }

    /// Back to the page, which says what was done.
    ModelAndView again(Opened opened, Notice notice, Shell shell) {
        return new ModelAndView(
                "redirect:"
                        + shell.link(
                                opened.desk.path(
                                        "/" + opened.card.id() + "?notice=" + notice.code())));
    }

    /// The page with what has to be mended.
    ModelAndView mend(Opened opened, FormInput form, Shell shell) {
        return page(
                opened,
                Optional.empty(),
                Optional.empty(),
                form,
                HttpStatus.UNPROCESSABLE_CONTENT,
                shell);
    }

    /// The page of a request about which somebody else was quicker, with the words that were meant
    /// to be sent, so that nobody has to write them twice.
    ModelAndView overtaken(Opened before, FormInput sent, Shell shell) {
        RequestCard now =
                queries.find(before.desk.event().id(), before.card.id()).orElseThrow(NotFound::new);
        return page(
                new Opened(before.desk, now),
                Optional.empty(),
                Optional.of(sent.raw("message")),
                filled(now),
                HttpStatus.CONFLICT,
                shell);
    }

    private FormInput filled(RequestCard card) {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("wish", card.question().wish().name());
        fields.add("mode", card.question().mode().name());
        fields.add(LanguagePair.ONE, LanguagePair.value(card.question().languages(), 0));
        fields.add(LanguagePair.OTHER, LanguagePair.value(card.question().languages(), 1));
        fields.add("message", card.question().message());
        fields.add("version", String.valueOf(card.version()));
        return new FormInput(fields);
    }

    private ModelAndView page(
            Opened opened,
            Optional<Notice> notice,
            Optional<String> unsent,
            FormInput form,
            HttpStatus status,
            Shell shell) {
        RequestCard card = opened.card;
        PersonId askedBy = card.question().askedBy();
        var page =
                new RequestPage(
                        opened.desk,
                        card,
                        queries.delegates(card.id()),
                        representatives.delegates(
                                opened.desk.event().id(),
                                List.of(card.from().id(), card.to().id())),
                        askedBy == null ? "" : people.find(askedBy).map(Person::name).orElse(""),
                        notice,
                        unsent.isPresent(),
                        unsent.orElse(""),
                        form,
                        parts.at(SECTIONS, card.id().value(), shell));
        return new ModelAndView("matchmaking/request/request", Map.of("page", page), status);
    }
}
