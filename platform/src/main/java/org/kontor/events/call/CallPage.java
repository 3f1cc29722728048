package org.kontor.events.call;

import org.kontor.events.ConnectedCall;
import org.kontor.events.EventCard;
import org.kontor.web.FormInput;

/// One connected call.
public record CallPage(EventCard event, ConnectedCall call, FormInput form) {}
