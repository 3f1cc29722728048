package org.kontor.scheduling.build;

import java.util.List;
import java.util.Optional;
import org.kontor.events.EventCard;
import org.kontor.scheduling.version.TimetableVersion;
import org.kontor.scheduling.version.VersionState;
import org.kontor.web.FormErrors;

/// An event's timetable: what it would be built from, the build under way, and its versions.
///
/// @param running the build under way
/// @param failure why the last build gave nothing
/// @param versions the newest first
public record TimetablePage(
        EventCard event,
        Readiness readiness,
        Optional<BuildPanel> running,
        Optional<String> failure,
        List<TimetableVersion> versions,
        BuildForm form,
        FormErrors errors) {

    public boolean hasPublished() {
        return versions.stream().anyMatch(version -> version.state() == VersionState.PUBLISHED);
    }

    /// The address of a version below the language.
    public String path(TimetableVersion version) {
        return event.path() + "/timetable/versions/" + version.number();
    }
}
