package org.kontor.events.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kontor.events.Appearance;
import org.kontor.events.AppearanceState;
import org.kontor.events.Room;
import org.kontor.events.SessionCard;
import org.kontor.events.SessionKind;
import org.kontor.events.Slot;
import org.kontor.events.speaker.SpeakerClash;
import org.kontor.shared.Language;

/// Finds what sessions conflict with. That two are in one room at a time cannot be: the database
/// refuses it.
final class Conflicts {
    private final List<SessionCard> sessions;
    private final List<SpeakerClash> clashes;
    private final List<Slot> slots;
    private final Language reader;

    /// @param clashes of the event's speakers
    Conflicts(
            List<SessionCard> sessions,
            List<SpeakerClash> clashes,
            List<Slot> slots,
            Language reader) {
        this.sessions = sessions;
        this.clashes = clashes;
        this.slots = slots;
        this.reader = reader;
    }

    /// The worst first.
    List<Conflict> of(SessionCard session) {
        var found = new ArrayList<Conflict>();
        speakers(session, found);
        bound(session, found);
        room(session, found);
        long meetings =
                slots.stream()
                        .filter(slot -> slot.period().overlaps(session.plan().during()))
                        .count();
        if (meetings > 0) {
            found.add(
                    session.plan().kind() == SessionKind.PLENARY
                            ? Conflict.serious("programme.conflict.plenary", meetings)
                            : Conflict.remark("programme.conflict.meetings", meetings));
        }
        return found;
    }

    private void speakers(SessionCard session, List<Conflict> found) {
        for (SessionCard other : sessions) {
            if (other.id().equals(session.id())
                    || !other.plan().during().overlaps(session.plan().during())) {
                continue;
            }
            for (Appearance speaker : session.speakers()) {
                if (comes(speaker)
                        && other.appearance(speaker.speaker())
                                .filter(Conflicts::comes)
                                .isPresent()) {
                    found.add(
                            Conflict.serious(
                                    "programme.conflict.speaker",
                                    speaker.name(),
                                    other.plan().title().in(reader)));
                }
            }
        }
    }

    /// Those bound by something else than another session in which they speak.
    private void bound(SessionCard session, List<Conflict> found) {
        clashes.stream()
                .filter(clash -> clash.session().equals(session.id()))
                .filter(
                        clash ->
                                session.appearance(clash.speaker())
                                        .filter(Conflicts::comes)
                                        .isPresent())
                .filter(clash -> !speaksIn(clash))
                .map(SpeakerClash::name)
                .distinct()
                .map(name -> Conflict.serious("programme.conflict.bound", name))
                .forEach(found::add);
    }

    private boolean speaksIn(SpeakerClash clash) {
        return sessions.stream()
                .filter(other -> other.id().value().equals(clash.source()))
                .map(other -> other.appearance(clash.speaker()))
                .flatMap(Optional::stream)
                .anyMatch(Conflicts::comes);
    }

    private static boolean comes(Appearance speaker) {
        return speaker.state() != AppearanceState.DECLINED;
    }

    private static void room(SessionCard session, List<Conflict> found) {
        if (session.room().isEmpty()) {
            found.add(Conflict.remark("programme.conflict.no-room"));
            return;
        }
        Room room = session.room().orElseThrow();
        if (room.capacity() == 0) {
            return;
        }
        if (session.signedUp() > room.capacity()) {
            found.add(
                    Conflict.serious(
                            "programme.conflict.crowded", session.signedUp(), room.capacity()));
        } else if (session.plan().capacity() > room.capacity()) {
            found.add(
                    Conflict.serious(
                            "programme.conflict.capacity",
                            session.plan().capacity(),
                            room.capacity()));
        }
    }
}
