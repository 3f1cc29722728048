/// What organisers write to those who registered, and how it arrived.
@NullMarked
package org.kontor.events.mailing;

import org.jspecify.annotations.NullMarked;
