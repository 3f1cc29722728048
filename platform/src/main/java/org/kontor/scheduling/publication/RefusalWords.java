package org.kontor.scheduling.publication;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.events.Clash;
import org.kontor.identity.Person;
import org.kontor.timetable.Violation;
import org.kontor.web.Moments;

/// Says in words why a version cannot be published, rule by rule, with the first meetings that
/// break each.
record RefusalWords(ChangeWords say, Publication publication) {
    private static final int MOST_NAMED = 5;
    private static final Set<Violation.Rule> STAYS_AS_IT_IS =
            Set.of(
                    Violation.Rule.PINNED_SLOT,
                    Violation.Rule.PINNED_TABLE,
                    Violation.Rule.ATTENDANCE,
                    Violation.Rule.INCOMPLETE);

    List<String> of(Refusal refusal) {
        Map<String, Set<String>> meetings = new LinkedHashMap<>();
        refusal.violations()
                .forEach(
                        violation ->
                                meetings.computeIfAbsent(
                                                key(violation, refusal),
                                                key -> new LinkedHashSet<>())
                                        .add(title(violation.meeting())));
        Stream<String> changed =
                refusal.changed() == 0
                        ? Stream.of()
                        : Stream.of(say.say("timetable.publication.changed", refusal.changed()));
        return Stream.of(
                        changed,
                        meetings.entrySet().stream()
                                .map(entry -> rule(entry.getKey(), entry.getValue())),
                        refusal.clashes().stream().map(this::clash))
                .flatMap(words -> words)
                .toList();
    }

    /// To the checker a frozen meeting is pinned to where it is; to people it is just too near.
    private static String key(Violation violation, Refusal refusal) {
        boolean frozen =
                STAYS_AS_IT_IS.contains(violation.rule())
                        && refusal.frozen().stream()
                                .anyMatch(id -> id.toString().equals(violation.meeting()));
        return "timetable.rule."
                + (frozen
                        ? "frozen"
                        : violation.rule().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private String rule(String key, Set<String> meetings) {
        String words = say.say(key);
        String named =
                meetings.stream()
                        .filter(title -> !title.isEmpty())
                        .limit(MOST_NAMED)
                        .collect(Collectors.joining("; "));
        int more = meetings.size() - MOST_NAMED;
        if (named.isEmpty()) {
            return words;
        }
        return say.say(
                "timetable.rule.of",
                words,
                more > 0 ? say.say("timetable.way.more", named, more) : named);
    }

    private String title(String meeting) {
        return publication.placements().stream()
                .filter(placement -> placement.meeting().toString().equals(meeting))
                .findFirst()
                .map(say::title)
                .orElse("");
    }

    private String clash(Clash clash) {
        String name =
                Optional.ofNullable(publication.people().get(clash.wanted().person()))
                        .map(Person::name)
                        .orElse("?");
        return say.say(
                "timetable.publication.clash",
                name,
                Moments.dateTime(say.language(), clash.during().from(), say.zone()),
                Moments.time(say.language(), clash.during().until(), say.zone()));
    }
}
