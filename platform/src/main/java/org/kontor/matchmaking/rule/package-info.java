/// Who may ask whom at an event, how often, and until when an answer is awaited.
@NullMarked
package org.kontor.matchmaking.rule;

import org.jspecify.annotations.NullMarked;
