/// What advisers of a delegation ask on behalf of its organisations, and the consent to it.
@NullMarked
package org.kontor.matchmaking.mandate;

import org.jspecify.annotations.NullMarked;
