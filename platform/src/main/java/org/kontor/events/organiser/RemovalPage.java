package org.kontor.events.organiser;

import org.kontor.events.EventCard;
import org.kontor.identity.Person;

/// What follows when somebody organises an event no longer.
///
/// @param own whether the reader gives up what they hold, and with it their way in
/// @param last whether nobody else organises the event
public record RemovalPage(EventCard event, Person person, boolean own, boolean last) {}
