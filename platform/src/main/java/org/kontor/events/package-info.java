/// Events: when and where they are, their meeting grid, tables, sessions and registrations, and the
/// one record of everybody's binding times.
@NullMarked
@ApplicationModule(
        displayName = "Events",
        allowedDependencies = {
            "directory",
            "forms",
            "files",
            "documents",
            "identity",
            "notify",
            "audit",
            "web",
            "instance",
            "shared"
        })
package org.kontor.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
