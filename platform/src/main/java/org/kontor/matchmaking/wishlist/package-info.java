/// The lists of wishes: all of an event for its organiser, and an organisation's own.
@NullMarked
package org.kontor.matchmaking.wishlist;

import org.jspecify.annotations.NullMarked;
