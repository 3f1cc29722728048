package org.kontor.events.table;

import java.util.List;
import org.kontor.events.EventCard;
import org.kontor.events.MeetingTable;
import org.kontor.web.FormInput;

/// The tables of an event, as its organiser keeps them.
///
/// @param form to add tables with
public record TablesPage(EventCard event, List<MeetingTable> tables, FormInput form) {}
