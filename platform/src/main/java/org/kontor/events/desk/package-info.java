/// The organiser's desk: who registered, found, decided upon, and taken away as a table.
@NullMarked
package org.kontor.events.desk;

import org.jspecify.annotations.NullMarked;
