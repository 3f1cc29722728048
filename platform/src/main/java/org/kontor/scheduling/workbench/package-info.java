/// The organiser's view of a version of the timetable: grid, days, load, what is left out and why,
/// and what differs from another version.
@NullMarked
package org.kontor.scheduling.workbench;

import org.jspecify.annotations.NullMarked;
