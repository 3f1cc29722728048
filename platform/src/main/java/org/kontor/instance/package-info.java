/// This installation: its database server, migrations and start-up checks, whether it is a
/// demonstration, and its clock.
@NullMarked
@ApplicationModule(displayName = "Instance", allowedDependencies = "shared")
package org.kontor.instance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
