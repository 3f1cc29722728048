/// Small value types that every module uses.
@NullMarked
@ApplicationModule(
        displayName = "Shared",
        allowedDependencies = {})
package org.kontor.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
