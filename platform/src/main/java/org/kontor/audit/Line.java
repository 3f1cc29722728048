package org.kontor.audit;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.kontor.shared.PersonId;

/// One entry as pages show it.
///
/// @param instanceAt the time by a demonstration's clock
/// @param names of the people and things it speaks of, where they are known still
public record Line(
        UUID id,
        Instant at,
        Instant instanceAt,
        Optional<PersonId> actor,
        Subject subject,
        String action,
        SortedMap<String, String> facts,
        Map<UUID, String> names) {

    /// Empty for the program, and for who is known no more.
    public Optional<String> actorName() {
        return actor.map(PersonId::value).map(names::get);
    }

    public Optional<String> subjectName() {
        return Optional.ofNullable(names.get(subject.id()));
    }

    /// Everything that it speaks of by an id.
    Set<UUID> ids() {
        return Stream.of(
                        Stream.of(subject.id()),
                        actor.map(PersonId::value).stream(),
                        facts.values().stream().flatMap(value -> FactWords.id(value).stream()))
                .flatMap(found -> found)
                .collect(toSet());
    }

    Line with(Map<UUID, String> known) {
        return new Line(id, at, instanceAt, actor, subject, action, facts, known);
    }
}
