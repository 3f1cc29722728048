package org.kontor.scheduling.workbench;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.scheduling.plan.Attendee;
import org.kontor.scheduling.version.TimetableVersion;
import org.kontor.scheduling.workbench.Change.Kind;
import org.kontor.shared.PersonId;

/// What differs between the version and another.
///
/// @param others the event's other versions, the newest first
/// @param against the one compared with; empty while there is no other
public record ChangesPage(
        Workbench bench,
        List<TimetableVersion> others,
        Optional<TimetableVersion> against,
        List<Change> changes) {

    /// What changes for one person.
    public record Personal(PersonId id, String name, Map<Kind, Integer> counts) {
        public int of(Kind kind) {
            return counts.getOrDefault(kind, 0);
        }

        public int all() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    public long count(Kind kind) {
        return changes.stream().filter(change -> change.kinds().contains(kind)).count();
    }

    /// Who is concerned by how much, the most first.
    public List<Personal> people() {
        var names = new HashMap<PersonId, String>();
        var counts = new HashMap<PersonId, Map<Kind, Integer>>();
        for (Change change : changes) {
            for (Attendee person : change.concerned()) {
                names.put(person.id(), person.name());
                var own = counts.computeIfAbsent(person.id(), id -> new EnumMap<>(Kind.class));
                change.kinds().forEach(kind -> own.merge(kind, 1, Integer::sum));
            }
        }
        return names.entrySet().stream()
                .map(
                        person ->
                                new Personal(
                                        person.getKey(),
                                        person.getValue(),
                                        counts.getOrDefault(person.getKey(), Map.of())))
                .sorted(
                        Comparator.comparingInt(Personal::all)
                                .reversed()
                                .thenComparing(Personal::name)
                                .thenComparing(person -> person.id().value()))
                .toList();
    }
}
