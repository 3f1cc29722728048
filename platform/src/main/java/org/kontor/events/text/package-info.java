/// What an organiser says in mails in words of their own.
@NullMarked
package org.kontor.events.text;

import org.jspecify.annotations.NullMarked;
