package org.kontor.events.table;

import org.kontor.events.EventCard;
import org.kontor.events.MeetingTable;
import org.kontor.web.FormInput;

/// One table, to be changed or removed.
public record TablePage(EventCard event, MeetingTable table, FormInput form) {}
