/// What a version of the timetable says, read for screens, documents and calendars.
@NullMarked
package org.kontor.scheduling.plan;

import org.jspecify.annotations.NullMarked;
