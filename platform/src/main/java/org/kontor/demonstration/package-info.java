/// Fills an empty installation with the 2017 event: the organisations named in public, and a
/// made-up rest.
@NullMarked
@ApplicationModule(displayName = "Demonstration")
package org.kontor.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
