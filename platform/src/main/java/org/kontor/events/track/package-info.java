/// The tracks of an event's programme.
@NullMarked
package org.kontor.events.track;

import org.jspecify.annotations.NullMarked;
