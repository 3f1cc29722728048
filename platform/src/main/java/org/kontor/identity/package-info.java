/// People, how they sign in, and what they may do.
@NullMarked
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"notify", "audit", "web", "instance", "shared"})
package org.kontor.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
