package org.kontor.scheduling.meeting;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kontor.directory.Directory;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.events.LanguagePair;
import org.kontor.scheduling.MeetingId;
import org.kontor.shared.Role;
import org.kontor.web.FormInput;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The organiser says whether a meeting needs an interpreter, and between which languages.
@Controller
class MeetingInterpreterController {
    private static final String PATH = "/events/{event}/timetable/meetings/{meeting}/interpreter";

    private final Events events;
    private final MeetingQueries meetings;
    private final HandlingMeeting handling;
    private final Directory directory;

    MeetingInterpreterController(
            Events events, MeetingQueries meetings, HandlingMeeting handling, Directory directory) {
        this.events = events;
        this.meetings = meetings;
        this.handling = handling;
        this.directory = directory;
    }

    @GetMapping(PATH)
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView form(@PathVariable String event, @PathVariable UUID meeting) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        MeetingCard found = find(card, meeting);
        return page(card, found, form(found), HttpStatus.OK);
    }

    @PostMapping(PATH)
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView change(
            @PathVariable String event,
            @PathVariable UUID meeting,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        MeetingCard found = find(card, meeting);
        var form = new FormInput(sent);
        List<String> languages = LanguagePair.read(form);
        if (!form.errors().isEmpty()) {
            return page(card, found, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        boolean saved =
                form.saves(
                        found.version(),
                        () ->
                                handling.interpret(
                                        new HandlingMeeting.Seen(
                                                card.id(), found.id(), found.version()),
                                        languages),
                        () -> form(find(card, meeting)));
        return saved
                ? new ModelAndView("redirect:" + shell.link(card.path() + "/timetable"))
                : page(card, found, form, HttpStatus.CONFLICT);
    }

    private static FormInput form(MeetingCard card) {
        return FormInput.of(
                Map.of(
                        "version",
                        String.valueOf(card.version()),
                        LanguagePair.ONE,
                        LanguagePair.value(card.interpreted(), 0),
                        LanguagePair.OTHER,
                        LanguagePair.value(card.interpreted(), 1)));
    }

    private MeetingCard find(EventCard event, UUID meeting) {
        return meetings.find(event.id(), new MeetingId(meeting))
                .filter(card -> card.state().isOpen())
                .orElseThrow(NotFound::new);
    }

    private ModelAndView page(
            EventCard event, MeetingCard card, FormInput form, HttpStatus status) {
        var page =
                new InterpretingPage(
                        event,
                        card,
                        InterpretingPage.title(
                                List.copyOf(directory.names(card.organisations()).values())),
                        form);
        return new ModelAndView("scheduling/meeting/interpreter", Map.of("page", page), status);
    }
}
