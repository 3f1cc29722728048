/// The outbox: mail that is written with what causes it, and sent until it has arrived.
@NullMarked
@ApplicationModule(
        displayName = "Notify",
        allowedDependencies = {"audit", "web", "instance", "shared"})
package org.kontor.notify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
