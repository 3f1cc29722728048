/// Organisations from tables: every row's fate first, then all or nothing.
@NullMarked
package org.kontor.directory.imports;

import org.jspecify.annotations.NullMarked;
