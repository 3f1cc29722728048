/// A profile as it is typed: in the form, in a row of an imported table.
@NullMarked
package org.kontor.directory.profile;

import org.jspecify.annotations.NullMarked;
