/// Matchmaking: what organisations offer and look for at an event, and whom they wish to meet.
@NullMarked
@ApplicationModule(
        displayName = "Matchmaking",
        allowedDependencies = {
            "events",
            "directory",
            "documents",
            "files",
            "identity",
            "notify",
            "audit",
            "web",
            "instance",
            "shared"
        })
package org.kontor.matchmaking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
