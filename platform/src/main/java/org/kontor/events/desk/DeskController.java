package org.kontor.events.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationCard;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.forms.Answers;
import org.kontor.forms.ChoiceLists;
import org.kontor.forms.FilledForm;
import org.kontor.forms.Question;
import org.kontor.forms.Questionnaire;
import org.kontor.shared.Role;
import org.kontor.web.FormErrors;
import org.kontor.web.FormInput;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Who registered for an event, as its organiser looks for them.
@Controller
class DeskController {
    private final Events events;
    private final DeskQueries queries;
    private final DeskOrganisations organisations;
    private final DeskQuestions questions;
    private final ChoiceLists lists;
    private final Directory directory;

    DeskController(
            Events events,
            DeskQueries queries,
            DeskOrganisations organisations,
            DeskQuestions questions,
            ChoiceLists lists,
            Directory directory) {
        this.events = events;
        this.queries = queries;
        this.organisations = organisations;
        this.questions = questions;
        this.lists = lists;
        this.directory = directory;
    }

    @GetMapping("/events/{event}/setup/registrations")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView list(
            @PathVariable String event,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        var form = new FormInput(sent);
        DeskView asked = DeskView.of(form);
        TypedOrganisation typed =
                asked.filter().organisation().isPresent()
                        ? TypedOrganisation.NOTHING
                        : organisations.read(card.id(), form);
        DeskView view = typed.one().isPresent() ? asked.of(typed.one()) : asked;
        List<DeskRow> rows = queries.page(card.id(), view, shell.language());
        Optional<DeskView.After> next = Optional.empty();
        if (rows.size() > DeskQueries.PAGE) {
            rows = rows.subList(0, DeskQueries.PAGE);
            DeskRow last = rows.getLast();
            next = Optional.of(new DeskView.After(last.place(), last.id().value()));
        }
        List<Question> everAsked = questions.of(card.id());
        var page =
                new DeskPage(
                        card,
                        view,
                        rows,
                        queries.figures(card.id(), view.filter()),
                        everAsked,
                        new FilledForm(
                                Questionnaire.EMPTY,
                                Answers.NONE,
                                Map.of(),
                                lists.of(everAsked, shell.language()),
                                FormErrors.none()),
                        view.columns().isEmpty()
                                ? Map.of()
                                : questions.answers(rows, shell.language()),
                        view.filter()
                                .organisation()
                                .flatMap(directory::find)
                                .map(OrganisationCard::name),
                        typed,
                        next);
        return new ModelAndView("events/desk/list", Map.of("page", page));
    }

    /// What to choose from while the name of an organisation is typed.
    ///
    /// @param organisation what was typed so far
    @GetMapping("/events/{event}/setup/registrations/organisations")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView organisations(
            @PathVariable String event, @RequestParam(defaultValue = "") String organisation) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        return new ModelAndView(
                "events/desk/organisations",
                Map.of("organisations", organisations.like(card.id(), organisation)));
    }
}
