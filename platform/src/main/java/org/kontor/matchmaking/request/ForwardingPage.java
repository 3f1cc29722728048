package org.kontor.matchmaking.request;

import java.util.List;
import org.kontor.events.EventCard;

/// What goes through the organiser.
///
/// @param overtaken whether what was just decided came too late
public record ForwardingPage(EventCard event, List<RequestCard> cards, boolean overtaken) {}
