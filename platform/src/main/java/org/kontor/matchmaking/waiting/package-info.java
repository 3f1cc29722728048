/// The requests that wait for somebody to do something, as the front page tells them.
@NullMarked
package org.kontor.matchmaking.waiting;

import org.jspecify.annotations.NullMarked;
