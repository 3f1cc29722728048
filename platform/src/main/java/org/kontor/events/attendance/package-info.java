/// Whose time the sessions of a programme bind.
@NullMarked
package org.kontor.events.attendance;

import org.jspecify.annotations.NullMarked;
