package org.kontor.events.event;

import java.util.List;
import org.kontor.events.EventCard;

/// The list of all events, parted by whether they are over.
///
/// @param upcoming those that are on or to come, the next first
/// @param past the latest first
/// @param left whether the reader has just stopped organising an event
public record EventListPage(List<EventCard> upcoming, List<EventCard> past, boolean left) {}
