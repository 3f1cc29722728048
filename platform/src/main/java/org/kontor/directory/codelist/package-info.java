/// The code lists as administrators keep them: extended, renamed, retired.
@NullMarked
package org.kontor.directory.codelist;

import org.jspecify.annotations.NullMarked;
