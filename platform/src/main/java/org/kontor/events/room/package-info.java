/// The rooms in which an event's sessions are held.
@NullMarked
package org.kontor.events.room;

import org.jspecify.annotations.NullMarked;
