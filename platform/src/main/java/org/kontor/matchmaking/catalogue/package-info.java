/// The catalogue of an event: who takes part, to be searched by those who do.
@NullMarked
package org.kontor.matchmaking.catalogue;

import org.jspecify.annotations.NullMarked;
