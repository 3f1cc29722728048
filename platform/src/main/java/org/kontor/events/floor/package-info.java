/// Plans of the floor areas of an event, with the tables that stand on them.
@NullMarked
package org.kontor.events.floor;

import org.jspecify.annotations.NullMarked;
