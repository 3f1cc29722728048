/// What organisations and their offers and requests are tagged with, and whom they seek.
@NullMarked
package org.kontor.matchmaking.tag;

import org.jspecify.annotations.NullMarked;
