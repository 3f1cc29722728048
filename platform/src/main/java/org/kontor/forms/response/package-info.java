/// What people answered, stored against the version of the form that they saw.
@NullMarked
package org.kontor.forms.response;

import org.jspecify.annotations.NullMarked;
