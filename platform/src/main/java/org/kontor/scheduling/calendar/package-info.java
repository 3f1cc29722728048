/// Agendas as calendars that people's own programs subscribe to.
@NullMarked
package org.kontor.scheduling.calendar;

import org.jspecify.annotations.NullMarked;
