/// Who speaks at an event, in which sessions, and their own word on it.
@NullMarked
package org.kontor.events.speaker;

import org.jspecify.annotations.NullMarked;
