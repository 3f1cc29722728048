/// A form itself: its draft, its published versions, and how its questions are set up.
@NullMarked
package org.kontor.forms.form;

import org.jspecify.annotations.NullMarked;
