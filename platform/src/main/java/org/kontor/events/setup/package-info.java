/// The organiser's checklist of what an event still needs.
@NullMarked
package org.kontor.events.setup;

import org.jspecify.annotations.NullMarked;
