/// Clusters and other organisations, who belongs to whom, and the code lists that describe them.
@NullMarked
@ApplicationModule(
        displayName = "Directory",
        allowedDependencies = {
            "files",
            "documents",
            "forms",
            "identity",
            "audit",
            "web",
            "instance",
            "shared"
        })
package org.kontor.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
