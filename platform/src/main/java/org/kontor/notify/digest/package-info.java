/// Digests: several matters told in one mail.
@NullMarked
package org.kontor.notify.digest;

import org.jspecify.annotations.NullMarked;
