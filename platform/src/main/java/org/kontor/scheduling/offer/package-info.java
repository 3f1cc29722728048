/// Times that became free in the published timetable, offered to meetings that wait for one.
@NullMarked
package org.kontor.scheduling.offer;

import org.jspecify.annotations.NullMarked;
