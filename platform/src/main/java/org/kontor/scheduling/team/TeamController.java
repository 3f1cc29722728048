package org.kontor.scheduling.team;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.kontor.directory.OrganisationId;
import org.kontor.matchmaking.Participant;
import org.kontor.scheduling.Expertise;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.team.SendingTeam.Choice;
import org.kontor.scheduling.team.TeamPages.Opened;
import org.kontor.shared.PersonId;
import org.kontor.web.FormInput;
import org.kontor.web.NotFound;
import org.kontor.web.Shell;
import org.kontor.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Who of an organisation meets whom: by hand, or for all meetings as is suggested.
@Controller
class TeamController {
    private static final String PATH = "/events/{event}/team/{organisation}";

    private final TeamPages pages;
    private final SendingTeam sending;
    private final Expertise expertise;

    TeamController(TeamPages pages, SendingTeam sending, Expertise expertise) {
        this.pages = pages;
        this.sending = sending;
        this.expertise = expertise;
    }

    /// The team of the first organisation that the reader acts for.
    @GetMapping("/events/{event}/team")
    @SignedIn
    String first(
            @PathVariable String event,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        Participant own =
                pages.own(pages.event(event), shell).stream()
                        .findFirst()
                        .orElseThrow(NotFound::new);
        return "redirect:" + shell.link("/events/" + event + "/team/" + own.id());
    }

    @GetMapping(PATH)
    @SignedIn
    ModelAndView show(
            @PathVariable String event,
            @PathVariable UUID organisation,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        return page(open(event, organisation, shell), List.of(), shell);
    }

    @PostMapping(PATH)
    @SignedIn
    ModelAndView send(
            @PathVariable String event,
            @PathVariable UUID organisation,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        Opened opened = open(event, organisation, shell);
        List<Choice> choices = choices(new FormInput(sent));
        return answer(
                opened, sending.send(opened.event(), opened.organisation().id(), choices), shell);
    }

    @PostMapping(PATH + "/suggestions")
    @SignedIn
    ModelAndView sendAsSuggested(
            @PathVariable String event,
            @PathVariable UUID organisation,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        Opened opened = open(event, organisation, shell);
        return answer(
                opened, sending.sendAsSuggested(opened.event(), opened.organisation().id()), shell);
    }

    @PostMapping(PATH + "/expertise")
    @SignedIn
    ModelAndView know(
            @PathVariable String event,
            @PathVariable UUID organisation,
            @RequestParam UUID person,
            @RequestParam(name = "tag", defaultValue = "") Set<String> tags,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        Opened opened = open(event, organisation, shell);
        Team team = pages.page(opened, List.of(), shell).team();
        Member member = team.member(new PersonId(person)).orElseThrow(NotFound::new);
        expertise.note(
                opened.event().id(),
                member.person(),
                // What no partner offers or seeks now is not shown, and stays.
                Stream.concat(
                                tags.stream().filter(team.tags()::contains),
                                member.expertise().stream()
                                        .filter(tag -> !team.tags().contains(tag)))
                        .sorted()
                        .toList());
        return again(opened, shell);
    }

    private Opened open(String event, UUID organisation, Shell shell) {
        return pages.open(event, new OrganisationId(organisation), shell);
    }

    /// Those of the meetings about which something else was chosen than what stands.
    private static List<Choice> choices(FormInput form) {
        return form.all("meeting").stream()
                .filter(meeting -> !form.raw("person-" + meeting).isEmpty())
                .map(
                        meeting ->
                                new Choice(
                                        new MeetingId(UUID.fromString(meeting)),
                                        Arrays.stream(form.raw("seen-" + meeting).split(" "))
                                                .filter(seen -> !seen.isEmpty())
                                                .map(PersonId::of)
                                                .toList(),
                                        PersonId.of(form.raw("person-" + meeting))))
                .filter(choice -> !choice.seen().equals(List.of(choice.person())))
                .toList();
    }

    private ModelAndView answer(Opened opened, Collection<MeetingId> refused, Shell shell) {
        return refused.isEmpty() ? again(opened, shell) : page(opened, refused, shell);
    }

    private ModelAndView page(Opened opened, Collection<MeetingId> refused, Shell shell) {
        return new ModelAndView(
                "scheduling/team/team",
                Map.of("page", pages.page(opened, refused, shell)),
                refused.isEmpty() ? HttpStatus.OK : HttpStatus.CONFLICT);
    }

    private static ModelAndView again(Opened opened, Shell shell) {
        return new ModelAndView(
                "redirect:"
                        + shell.link(
                                opened.event().path() + "/team/" + opened.organisation().id()));
    }
}
