package org.kontor.events.floor;

import java.util.List;
import org.kontor.events.EventCard;
import org.kontor.web.FormInput;

/// The floor plans of an event.
///
/// @param areas of tables that have no plan yet
/// @param form to add one with
public record FloorsPage(EventCard event, List<Floor> floors, List<String> areas, FormInput form) {}
