package org.kontor.scheduling.build;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kontor.events.EventCard;
import org.kontor.scheduling.version.TimetableVersion;
import org.kontor.scheduling.version.TimetableVersions;
import org.kontor.scheduling.version.VersionState;
import org.kontor.web.FormErrors;
import org.springframework.stereotype.Component;

/// Puts the page of an event's timetable together.
@Component
class TimetablePages {
    private final TimetableVersions versions;
    private final ReadinessQueries readiness;
    private final Builds builds;
    private final Curves curves;
    private final Clock clock;

    TimetablePages(
            TimetableVersions versions,
            ReadinessQueries readiness,
            Builds builds,
            Curves curves,
            Clock clock) {
        this.versions = versions;
        this.readiness = readiness;
        this.builds = builds;
        this.curves = curves;
        this.clock = clock;
    }

    TimetablePage of(EventCard event, BuildForm form, FormErrors errors) {
        List<TimetableVersion> all = versions.of(event.id());
        boolean published =
                all.stream().anyMatch(version -> version.state() == VersionState.PUBLISHED);
        Duration frozen =
                published ? Duration.ofMinutes(event.rules().frozenMinutes()) : Duration.ZERO;
        Optional<Build> latest = builds.latest(event.id());
        return new TimetablePage(
                event,
                readiness.of(event, clock.instant().plus(frozen)),
                latest.filter(build -> build.state().isUnderWay())
                        .map(build -> BuildPanel.of(event, build, curves.of(build))),
                latest.flatMap(Build::failure).map(TimetablePages::key),
                all,
                form,
                errors);
    }

    private static String key(BuildFailure failure) {
        return "timetable.failure." + failure.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
