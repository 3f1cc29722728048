/// Wishes to meet, from asking to answer.
@NullMarked
package org.kontor.matchmaking.request;

import org.jspecify.annotations.NullMarked;
