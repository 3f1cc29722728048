/// What spans modules: the front page.
@NullMarked
@ApplicationModule(
        displayName = "Insight",
        allowedDependencies = {
            "scheduling",
            "matchmaking",
            "events",
            "directory",
            "identity",
            "web",
            "instance",
            "shared"
        })
package org.kontor.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
