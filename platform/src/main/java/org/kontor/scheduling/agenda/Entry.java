package org.kontor.scheduling.agenda;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kontor.events.SessionKind;
import org.kontor.scheduling.plan.Attendee;
import org.kontor.scheduling.plan.Organisation;
import org.kontor.scheduling.plan.Placed;
import org.kontor.shared.Period;
import org.kontor.shared.PersonId;
import org.kontor.shared.Translated;

/// One stretch of a person's day.
public sealed interface Entry {
    Period during();

    /// One word that its looks go by.
    String look();

    /// Whether the person is expected somewhere at the event.
    default boolean isAppointment() {
        return false;
    }

    /// A meeting that the person attends.
    ///
    /// @param partners who the person meets
    /// @param companions who of the person's own organisation is there too
    /// @param opportunities what the partners' organisations offer and seek
    record Meeting(
            Placed placed,
            List<Attendee> partners,
            List<Attendee> companions,
            List<Opportunity> opportunities)
            implements Entry {

        static Meeting of(Placed placed, PersonId person, List<Opportunity> known) {
            List<Attendee> partners = placed.partnersOf(person);
            return new Meeting(
                    placed,
                    partners,
                    placed.companionsOf(person),
                    known.stream()
                            .filter(
                                    opportunity ->
                                            partners.stream()
                                                    .anyMatch(
                                                            partner ->
                                                                    opportunity.isOf(
                                                                            partner
                                                                                    .organisation())))
                            .toList());
        }

        /// The partners' names by organisation, as they are to be read.
        public SequencedMap<Organisation, String> partnerSides() {
            return partners.stream()
                    .collect(
                            Collectors.groupingBy(
                                    Attendee::organisation,
                                    LinkedHashMap::new,
                                    Collectors.mapping(Attendee::name, Collectors.joining(", "))));
        }

        public String companionNames() {
            return companions.stream().map(Attendee::name).collect(Collectors.joining(", "));
        }

        public boolean has(boolean offered) {
            return opportunities.stream().anyMatch(known -> known.offered() == offered);
        }

        @Override
        public Period during() {
            return placed.slot().period();
        }

        @Override
        public String look() {
            return "meeting";
        }

        @Override
        public boolean isAppointment() {
            return true;
        }
    }

    /// A session that the person has signed up for, or in which they speak.
    record Session(
            UUID id,
            Period during,
            SessionKind kind,
            Translated title,
            String room,
            String speakers,
            int version,
            boolean speaks)
            implements Entry {

        @Override
        public String look() {
            return "session";
        }

        @Override
        public boolean isAppointment() {
            return true;
        }
    }

    /// A session that the person noted for themselves; it binds nothing and may overlap others.
    record Noted(UUID id, Period during, Translated title, String room) implements Entry {
        @Override
        public String look() {
            return "noted";
        }
    }

    /// The person cannot meet: by their own wish, or because another event has them.
    ///
    /// @param event the other event's name; empty for the person's own block
    record Away(Period during, Optional<Translated> event) implements Entry {
        @Override
        public String look() {
            return "away";
        }
    }

    /// Neighbouring slots in which the person has nothing.
    record Free(Period during) implements Entry {
        @Override
        public String look() {
            return "free";
        }
    }
}
