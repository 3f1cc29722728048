/// Signing in and out: links by mail, sessions, and the people a demonstration offers.
@NullMarked
package org.kontor.identity.signin;

import org.jspecify.annotations.NullMarked;
