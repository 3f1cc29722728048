/// Measurements of the timetable engine against the published instances, others and its peers.
@NullMarked
package org.kontor.bench.timetable;

import org.jspecify.annotations.NullMarked;
