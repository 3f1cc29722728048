/// The tables of an event.
@NullMarked
package org.kontor.events.table;

import org.jspecify.annotations.NullMarked;
