/// What holds for every timetable: slots that no meeting can take, contradictions, lower bounds.
@NullMarked
package org.kontor.timetable.bounds;

import org.jspecify.annotations.NullMarked;
