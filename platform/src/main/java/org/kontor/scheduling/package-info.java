/// Meetings and timetables: the optimiser's work from wishes to agendas that everybody keeps to.
@NullMarked
@ApplicationModule(
        displayName = "Scheduling",
        allowedDependencies = {
            "matchmaking",
            "timetable",
            "matchmaking",
            "events",
            "documents",
            "directory",
            "identity",
            "notify",
            "audit",
            "web",
            "instance",
            "shared"
        })
package org.kontor.scheduling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
