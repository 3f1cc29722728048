/// Texts that a side of a request reported, and what the organiser made of them.
@NullMarked
package org.kontor.matchmaking.report;

import org.jspecify.annotations.NullMarked;
