/// An event's programme as everybody reads it: by day, as a grid and a list, and for programs.
@NullMarked
package org.kontor.events.programme;

import org.jspecify.annotations.NullMarked;
