/// What if this breaks: what would move in the published timetable, and moving it.
@NullMarked
package org.kontor.scheduling.repair;

import org.jspecify.annotations.NullMarked;
