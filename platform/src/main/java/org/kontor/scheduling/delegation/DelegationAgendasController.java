package org.kontor.scheduling.delegation;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.kontor.events.DelegationCard;
import org.kontor.events.DelegationId;
import org.kontor.events.DelegationMember;
import org.kontor.events.Delegations;
import org.kontor.events.Events;
import org.kontor.events.RegistrationState;
import org.kontor.scheduling.delegation.SideBySide.Column;
import org.kontor.shared.Period;
import org.kontor.shared.PersonId;
import org.kontor.web.Shell;
import org.kontor.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The agendas of a delegation's people, side by side.
@Controller
class DelegationAgendasController {
    private final Delegations delegations;
    private final Events events;
    private final EntryQueries entries;

    DelegationAgendasController(Delegations delegations, Events events, EntryQueries entries) {
        this.delegations = delegations;
        this.events = events;
        this.entries = entries;
    }

    @GetMapping("/events/{event}/delegations/{delegation}/agendas")
    @SignedIn
    ModelAndView show(
            @PathVariable String event,
            @PathVariable UUID delegation,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        DelegationCard card = delegations.open(event, delegation, shell.visitor());
        SequencedMap<PersonId, Column> people = people(card.id());
        ZoneId zone = card.event().zone();
        var days =
                new Period(
                        card.event().firstDay().atStartOfDay(zone).toInstant(),
                        card.event().lastDay().plusDays(1).atStartOfDay(zone).toInstant());
        return new ModelAndView(
                "scheduling/delegation/agendas",
                Map.of(
                        "page",
                        SideBySide.of(
                                card,
                                people,
                                events.slots(card.event().id()),
                                entries.of(card.event().id(), people.keySet(), days))));
    }

    /// Who comes for two organisations has one column, as they have one calendar.
    private SequencedMap<PersonId, Column> people(DelegationId delegation) {
        var people = new LinkedHashMap<PersonId, Column>();
        for (DelegationMember member : delegations.members(delegation)) {
            if (member.state() == RegistrationState.APPROVED) {
                people.merge(
                        member.person(),
                        new Column(member.name(), member.organisationName()),
                        (one, other) ->
                                new Column(
                                        one.name(),
                                        one.organisations() + ", " + other.organisations()));
            }
        }
        return people;
    }
}
