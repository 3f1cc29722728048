package org.kontor.matchmaking.rule;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.events.EventCard;
import org.kontor.events.EventCopied;
import org.kontor.events.Events;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Gives a copied event the rules of asking of the earlier one; nobody is in its groups yet.
@Component
class CopiedRules {
    private final Events events;
    private final Rules rules;

    CopiedRules(Events events, Rules rules) {
        this.events = events;
        this.rules = rules;
    }

    @ApplicationModuleListener
    void on(EventCopied copied) {
        RuleBook model = rules.of(copied.from());
        if (model.version() == 0 || rules.of(copied.to()).version() > 0) {
            return;
        }
        EventCard event = events.find(copied.from()).orElseThrow();
        var ids = new HashMap<GroupId, GroupId>();
        model.groups().forEach(group -> ids.put(group.id(), GroupId.next()));
        Map<RuleBook.Direction, MayAsk> limits =
                model.limits().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        limit -> translated(limit.getKey(), ids),
                                        Map.Entry::getValue));
        rules.replace(
                copied.to(),
                new RuleBook(
                        model.answersUntil().map(at -> later(at, event, copied.days())),
                        model.quotas(),
                        model.groups().stream()
                                .map(group -> new Group(translated(group.id(), ids), group.name()))
                                .toList(),
                        limits,
                        0));
    }

    private static RuleBook.Direction translated(
            RuleBook.Direction direction, Map<GroupId, GroupId> ids) {
        return new RuleBook.Direction(
                translated(direction.from(), ids), translated(direction.to(), ids));
    }

    private static GroupId translated(GroupId id, Map<GroupId, GroupId> ids) {
        return ids.getOrDefault(id, id);
    }

    private static Instant later(Instant instant, EventCard event, long days) {
        return instant.atZone(event.zone()).plusDays(days).toInstant();
    }
}
