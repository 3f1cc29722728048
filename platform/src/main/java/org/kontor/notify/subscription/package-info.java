/// How often people want mail of which kind, and how they stop it.
@NullMarked
package org.kontor.notify.subscription;

import org.jspecify.annotations.NullMarked;
