/// Forms that people set up themselves: questions in versions, and the answers to them.
@NullMarked
@ApplicationModule(
        displayName = "Forms",
        allowedDependencies = {"files", "identity", "notify", "audit", "web", "instance", "shared"})
package org.kontor.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
