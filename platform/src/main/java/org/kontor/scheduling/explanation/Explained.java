package org.kontor.scheduling.explanation;

import java.util.List;
import java.util.Optional;
import org.kontor.timetable.Conflict;

/// How far the explanation of a version is.
///
/// @param explained how many things have been looked at
/// @param subjects how many there are
public record Explained(State state, int explained, int subjects, List<Conflict> conflicts) {

    /// Where it stands.
    public enum State {
        NOT_ASKED,
        ASKED,
        READY,
        /// The version breaks a rule of the event as it is by now, so there is nothing to explain.
        OVERTAKEN,
        FAILED
    }

    static final Explained NOT_ASKED = new Explained(State.NOT_ASKED, 0, 0, List.of());

    public boolean isUnderWay() {
        return state == State.ASKED;
    }

    /// Why the meeting is left out.
    public Optional<Conflict> leftOut(String meeting) {
        return conflicts.stream()
                .filter(
                        conflict ->
                                conflict.subject() instanceof Conflict.LeftOut left
                                        && left.meeting().equals(meeting))
                .findFirst();
    }

    /// Why the delegate has breaks.
    public Optional<Conflict> breaks(String delegate) {
        return conflicts.stream()
                .filter(
                        conflict ->
                                conflict.subject() instanceof Conflict.Breaks breaks
                                        && breaks.delegate().equals(delegate))
                .findFirst();
    }
}
