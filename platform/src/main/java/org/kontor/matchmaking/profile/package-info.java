/// What an organisation tells of itself at an event.
@NullMarked
package org.kontor.matchmaking.profile;

import org.jspecify.annotations.NullMarked;
