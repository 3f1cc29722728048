/// What can be expected of an event before there are any wishes.
@NullMarked
package org.kontor.timetable.forecast;

import org.jspecify.annotations.NullMarked;
