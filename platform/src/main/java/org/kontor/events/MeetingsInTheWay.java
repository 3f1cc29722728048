package org.kontor.events;

import java.util.Collection;
import org.kontor.web.Shell;

/// Tells what would become of published meetings whose people are wanted elsewhere, so that whoever
/// plans that sees it first. The module that has the meetings lets it come true once a
/// [MeetingsGaveWay] tells it to.
public interface MeetingsInTheWay {
    /// What is in the way, where people are bound to these times already.
    InTheWay of(EventCard event, Collection<BoundTime> instead, Shell shell);
}
