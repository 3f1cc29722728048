/// What people agree to when they register, in the words they read, and until when.
@NullMarked
package org.kontor.events.consent;

import org.jspecify.annotations.NullMarked;
