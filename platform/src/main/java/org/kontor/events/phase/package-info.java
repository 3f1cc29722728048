/// What an organiser tells people in each phase of an event.
@NullMarked
package org.kontor.events.phase;

import org.jspecify.annotations.NullMarked;
