/// The rows that the catalogue of an event is searched by.
@NullMarked
package org.kontor.matchmaking.entry;

import org.jspecify.annotations.NullMarked;
