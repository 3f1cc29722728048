/// Finding good timetables: construction, annealing, tables.
@NullMarked
package org.kontor.timetable.search;

import org.jspecify.annotations.NullMarked;
