package org.kontor.events.call;

import org.kontor.events.EventCard;
import org.kontor.web.FormInput;

/// @param form to add a call with
public record CallsPage(EventCard event, EventCalls calls, FormInput form) {}
