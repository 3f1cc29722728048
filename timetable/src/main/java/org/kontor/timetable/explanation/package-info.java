/// Reasons for meetings that were left out, and what would cure them.
@NullMarked
package org.kontor.timetable.explanation;

import org.jspecify.annotations.NullMarked;
