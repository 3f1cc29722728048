/// Tables in and out, and documents on paper.
@NullMarked
@ApplicationModule(
        displayName = "Documents",
        allowedDependencies = {"identity", "web", "instance", "shared"})
package org.kontor.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
