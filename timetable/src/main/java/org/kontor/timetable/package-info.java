/// Builds timetables of meetings, proves them best and says why a meeting found no place.
@NullMarked
package org.kontor.timetable;

import org.jspecify.annotations.NullMarked;
