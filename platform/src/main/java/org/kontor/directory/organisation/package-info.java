/// One organisation: its profile, its page, and whom it belongs to.
@NullMarked
package org.kontor.directory.organisation;

import org.jspecify.annotations.NullMarked;
