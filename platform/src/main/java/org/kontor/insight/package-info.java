/// What spans modules: the front page and the organiser's cockpit.
@NullMarked
@ApplicationModule(
        displayName = "Insight",
        allowedDependencies = {
            "scheduling",
            "matchmaking",
            "events",
            "directory",
            "documents",
            "identity",
            "notify",
            "audit",
            "web",
            "instance",
            "shared"
        })
package org.kontor.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
