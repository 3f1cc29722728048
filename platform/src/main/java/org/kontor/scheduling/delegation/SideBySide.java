package org.kontor.scheduling.delegation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.events.DelegationCard;
import org.kontor.events.OccupancyKind;
import org.kontor.events.Slot;
import org.kontor.shared.PersonId;

/// The agendas of a delegation side by side: a column for each person, a row for each beginning.
///
/// @param people by id, with the organisations they come for; one column each, for however many
public record SideBySide(
        DelegationCard delegation,
        SequencedMap<PersonId, Column> people,
        SequencedMap<LocalDate, List<Instant>> days,
        List<Entry> entries) {

    /// The head of one person's column.
    ///
    /// @param organisations that the person comes for
    public record Column(String name, String organisations) {}

    static SideBySide of(
            DelegationCard delegation,
            SequencedMap<PersonId, Column> people,
            Collection<Slot> slots,
            List<Entry> entries) {
        var moments =
                Stream.concat(
                                slots.stream().map(Slot::startsAt),
                                entries.stream().map(entry -> entry.during().from()))
                        .collect(Collectors.toCollection(TreeSet::new));
        return new SideBySide(
                delegation,
                people,
                moments.stream()
                        .collect(
                                Collectors.groupingBy(
                                        moment ->
                                                LocalDate.ofInstant(
                                                        moment, delegation.event().zone()),
                                        TreeMap::new,
                                        Collectors.toList())),
                entries);
    }

    /// What the person does at the moment, where anything binds them.
    public Optional<Entry> at(PersonId person, Instant moment) {
        return entries.stream()
                .filter(entry -> entry.person().equals(person) && entry.covers(moment))
                .findFirst();
    }

    /// How many of them have anything at all.
    public long bound() {
        return entries.stream().map(Entry::person).distinct().count();
    }

    public Map<PersonId, Long> meetings() {
        return entries.stream()
                .filter(entry -> entry.kind() == OccupancyKind.MEETING)
                .collect(Collectors.groupingBy(Entry::person, Collectors.counting()));
    }
}
