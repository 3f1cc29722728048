package org.kontor.matchmaking.rule;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.shared.Role;
import org.kontor.web.FormInput;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Puts the organisations of an event into its groups, and marks those that are protected.
@Controller
class ParticipantsController {
    private final Events events;
    private final Rules rules;
    private final Participants participants;

    ParticipantsController(Events events, Rules rules, Participants participants) {
        this.events = events;
        this.rules = rules;
        this.participants = participants;
    }

    @GetMapping("/events/{event}/setup/asking/organisations")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView list(
            @PathVariable String event,
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<UUID> after) {
        EventCard card = events.ours(event);
        List<ParticipantRow> rows = participants.page(card.id(), q.strip(), after);
        Optional<String> next = Optional.empty();
        if (rows.size() > Participants.PAGE) {
            rows = rows.subList(0, Participants.PAGE);
            next = Optional.of(rows.getLast().participant().id().toString());
        }
        var page =
                new ParticipantsPage(
                        card,
                        rules.groups(card.id()),
                        rows,
                        q.strip(),
                        after.map(UUID::toString),
                        next);
        return new ModelAndView("matchmaking/rule/participants", Map.of("page", page));
    }

    @PostMapping("/events/{event}/setup/asking/organisations")
    @Only(value = Role.ORGANISER, of = "event")
    String place(
            @PathVariable String event,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.ours(event);
        Map<String, GroupId> groups =
                rules.groups(card.id()).stream()
                        .map(Group::id)
                        .collect(Collectors.toMap(GroupId::toString, id -> id));
        var form = new FormInput(sent);
        List<OrganisationId> shown =
                form.all("organisation").stream()
                        .flatMap(id -> OrganisationId.parse(id).stream())
                        .toList();
        participants.place(
                card.id(),
                shown.stream().map(id -> read(form, id, "group-", "protected-", groups)).toList(),
                shown.stream()
                        .map(id -> read(form, id, "group-was-", "protected-was-", groups))
                        .toList());
        String text = URLEncoder.encode(form.raw("q"), StandardCharsets.UTF_8);
        return "redirect:"
                + shell.link(card.path() + "/setup/asking/organisations?q=" + text)
                + (form.raw("after").isEmpty() ? "" : "&after=" + form.raw("after"));
    }

    private static Placing read(
            FormInput form,
            OrganisationId id,
            String group,
            String isProtected,
            Map<String, GroupId> groups) {
        return new Placing(
                id,
                Optional.ofNullable(groups.get(form.raw(group + id))),
                form.isTicked(isProtected + id));
    }
}
