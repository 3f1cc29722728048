/// Exact answers: a clause-learning solver, and the question put to it whether a timetable as good
/// as this can exist.
@NullMarked
package org.kontor.timetable.exact;

import org.jspecify.annotations.NullMarked;
