package org.kontor.events.series;

import java.util.List;
import org.kontor.events.EventCard;

/// A series with its editions, the latest first.
public record SeriesPage(Series series, List<EventCard> editions) {}
