/// What every page shares: the shell around it, its words, who may open it, and what an error looks
/// like.
@NullMarked
@ApplicationModule(
        displayName = "Web",
        allowedDependencies = {"instance", "shared"})
package org.kontor.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
