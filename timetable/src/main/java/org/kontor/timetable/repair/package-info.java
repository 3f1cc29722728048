/// Mending a published timetable with the fewest meetings moved.
@NullMarked
package org.kontor.timetable.repair;

import org.jspecify.annotations.NullMarked;
