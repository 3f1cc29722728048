/// Versions of a timetable: what each places where, what it leaves out and why, and publishing one.
@NullMarked
package org.kontor.scheduling.version;

import org.jspecify.annotations.NullMarked;
