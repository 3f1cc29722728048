package org.kontor.scheduling.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.version.Placement;
import org.kontor.shared.PersonId;

/// What changes for whom between two versions.
final class AgendaChanges {
    private AgendaChanges() {}

    /// The changes by person, each person's in the order of time; who is not in it keeps their
    /// agenda as it was.
    static SequencedMap<PersonId, List<AgendaChange>> between(
            List<Placement> before, List<Placement> after) {
        Map<PersonId, Map<MeetingId, Placement>> old = agendas(before);
        Map<PersonId, Map<MeetingId, Placement>> now = agendas(after);
        SequencedMap<PersonId, List<AgendaChange>> changes =
                new TreeMap<>(Comparator.comparing(PersonId::value));
        now.forEach(
                (person, agenda) ->
                        agenda.forEach(
                                (meeting, placement) ->
                                        change(
                                                        Optional.ofNullable(
                                                                old.getOrDefault(person, Map.of())
                                                                        .get(meeting)),
                                                        placement)
                                                .ifPresent(c -> add(changes, person, c))));
        old.forEach(
                (person, agenda) ->
                        agenda.forEach(
                                (meeting, placement) -> {
                                    if (!now.getOrDefault(person, Map.of()).containsKey(meeting)) {
                                        add(changes, person, new AgendaChange.Cancelled(placement));
                                    }
                                }));
        changes.values().forEach(list -> list.sort(Comparator.comparing(AgendaChange::at)));
        return changes;
    }

    private static Optional<AgendaChange> change(Optional<Placement> before, Placement now) {
        if (before.isEmpty()) {
            return Optional.of(new AgendaChange.Added(now));
        }
        Placement old = before.get();
        if (!old.during().equals(now.during())) {
            return Optional.of(new AgendaChange.Moved(old, now));
        }
        return old.seat().equals(now.seat()) && old.room().equals(now.room())
                ? Optional.empty()
                : Optional.of(new AgendaChange.TableChanged(old, now));
    }

    private static void add(
            Map<PersonId, List<AgendaChange>> changes, PersonId person, AgendaChange change) {
        changes.computeIfAbsent(person, p -> new ArrayList<>()).add(change);
    }

    private static Map<PersonId, Map<MeetingId, Placement>> agendas(List<Placement> placements) {
        Map<PersonId, Map<MeetingId, Placement>> agendas = new HashMap<>();
        for (Placement placement : placements) {
            for (PersonId person : placement.people()) {
                agendas.computeIfAbsent(person, p -> new HashMap<>())
                        .put(placement.meeting(), placement);
            }
        }
        return agendas;
    }
}
