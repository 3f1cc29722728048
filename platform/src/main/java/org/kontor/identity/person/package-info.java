/// What people see of themselves, and administrators of everybody.
@NullMarked
package org.kontor.identity.person;

import org.jspecify.annotations.NullMarked;
