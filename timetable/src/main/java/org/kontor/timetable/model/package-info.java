/// The problem as flat arrays of numbers: what the search, the bounds and the exact solver work on.
@NullMarked
package org.kontor.timetable.model;

import org.jspecify.annotations.NullMarked;
