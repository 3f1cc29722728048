/// A model of the published problem for Timefold.
@NullMarked
package org.kontor.bench.timetable.timefold;

import org.jspecify.annotations.NullMarked;
