package org.kontor.scheduling.placing;

import java.util.Set;
import org.kontor.directory.OrganisationId;
import org.kontor.events.OnlineRoomId;
import org.kontor.scheduling.MeetingId;
import org.kontor.shared.PersonId;
import org.kontor.timetable.Obstacle;

/// What stands against holding a meeting in a slot.
sealed interface Hindrance {

    /// The same as the optimiser would say it.
    Obstacle obstacle();

    private static Obstacle busy(PersonId person, Booked booked) {
        return booked.kind() == Booked.Kind.MEETING
                ? new Obstacle.DelegateBusy(person.toString(), booked.source().toString())
                : new Obstacle.DelegateAway(person.toString());
    }

    /// Of a side's delegates, of whom one is enough, this one cannot either.
    record Busy(OrganisationId side, PersonId person, Booked booked) implements Hindrance {
        @Override
        public Obstacle obstacle() {
            return busy(person, booked);
        }
    }

    /// The delegate has as many meetings on that day as one may.
    record DayFull(OrganisationId side, PersonId person, int day, int limit) implements Hindrance {
        @Override
        public Obstacle obstacle() {
            return new Obstacle.DelegateLimit(person.toString(), day, limit);
        }
    }

    /// Nobody who could interpret is free; this one is not.
    record InterpreterBusy(PersonId person, Booked booked) implements Hindrance {
        @Override
        public Obstacle obstacle() {
            return busy(person, booked);
        }
    }

    /// Every room online is taken; this one by the other meeting.
    record RoomTaken(OnlineRoomId room, MeetingId by) implements Hindrance {
        @Override
        public Obstacle obstacle() {
            return new Obstacle.DelegateBusy(room.toString(), by.toString());
        }
    }

    record NoTable(Set<String> features) implements Hindrance {
        @Override
        public Obstacle obstacle() {
            return new Obstacle.TablesFull(features);
        }
    }

    /// The slot is past, or too near.
    record Closed() implements Hindrance {
        @Override
        public Obstacle obstacle() {
            return new Obstacle.SlotNotAllowed();
        }
    }

    /// The organiser pinned the meeting to another slot.
    record Pinned(int slot) implements Hindrance {
        @Override
        public Obstacle obstacle() {
            return new Obstacle.PinnedElsewhere(String.valueOf(slot));
        }
    }
}
