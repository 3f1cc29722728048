/// What organisations offer and look for.
@NullMarked
package org.kontor.matchmaking.opportunity;

import org.jspecify.annotations.NullMarked;
