/// Organisations that were entered twice: found, compared, merged.
@NullMarked
package org.kontor.directory.duplicates;

import org.jspecify.annotations.NullMarked;
