/// Taking wishes over from an organiser's own table: first looked at, then all or nothing.
@NullMarked
package org.kontor.matchmaking.wishfile;

import org.jspecify.annotations.NullMarked;
