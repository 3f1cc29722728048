package org.kontor.events.call;

import org.kontor.events.EventCard;
import org.kontor.web.FormInput;

/// The calls of an event, as its organiser keeps them.
///
/// @param form to add a call with
public record CallsPage(EventCard event, EventCalls calls, FormInput form) {}
