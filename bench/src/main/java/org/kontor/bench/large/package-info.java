/// How the timetable engine does on events a hundred times larger than usual.
@NullMarked
package org.kontor.bench.large;

import org.jspecify.annotations.NullMarked;
