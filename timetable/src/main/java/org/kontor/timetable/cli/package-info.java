/// The command line of the library.
@NullMarked
package org.kontor.timetable.cli;

import org.jspecify.annotations.NullMarked;
