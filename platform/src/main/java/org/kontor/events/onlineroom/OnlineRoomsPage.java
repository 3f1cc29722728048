package org.kontor.events.onlineroom;

import java.util.List;
import org.kontor.events.EventCard;
import org.kontor.events.OnlineRoom;
import org.kontor.web.FormInput;

/// The rooms for an event's meetings by link, as its organiser keeps them.
///
/// @param form to add a room with
public record OnlineRoomsPage(EventCard event, List<OnlineRoom> rooms, FormInput form) {}
