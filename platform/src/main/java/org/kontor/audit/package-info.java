/// Who did what: entries that are only ever added, chained by hash.
@NullMarked
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"web", "instance", "shared"})
package org.kontor.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
