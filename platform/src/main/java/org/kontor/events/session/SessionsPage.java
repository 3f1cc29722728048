package org.kontor.events.session;

import java.util.List;
import org.kontor.events.EventCard;
import org.kontor.events.SessionCard;

/// The programme as its organiser sees it.
public record SessionsPage(EventCard event, List<SessionCard> sessions) {}
