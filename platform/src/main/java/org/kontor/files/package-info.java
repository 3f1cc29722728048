/// Stored bytes, by their SHA-256.
@NullMarked
@ApplicationModule(
        displayName = "Files",
        allowedDependencies = {"identity", "notify", "audit", "web", "instance", "shared"})
package org.kontor.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
