package org.kontor.scheduling.build;

import java.util.List;
import java.util.UUID;
import org.kontor.events.EventId;
import org.kontor.scheduling.version.TimetableVersions;
import org.kontor.shared.ScopeKind;
import org.kontor.web.SetupStep;
import org.springframework.stereotype.Component;

/// The last step of setting an event up: its timetable.
@Component
class TimetableStep implements SetupStep {
    private final TimetableVersions versions;

    TimetableStep(TimetableVersions versions) {
        this.versions = versions;
    }

    @Override
    public ScopeKind of() {
        return ScopeKind.EVENT;
    }

    @Override
    public int order() {
        return 900;
    }

    @Override
    public List<Progress> progress(UUID thing) {
        return versions.published(new EventId(thing))
                .map(
                        version ->
                                step(
                                        State.DONE,
                                        "timetable.step.published",
                                        List.of(version.number())))
                .orElseGet(() -> step(State.OPTIONAL, "timetable.step.none", List.of()));
    }

    private static List<Progress> step(State state, String says, List<Object> arguments) {
        return List.of(new Progress("timetable.step", state, says, arguments, "/timetable"));
    }
}
