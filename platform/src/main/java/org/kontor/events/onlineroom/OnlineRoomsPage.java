package org.kontor.events.onlineroom;

import java.util.List;
import org.kontor.events.EventCard;
import org.kontor.events.OnlineRoom;
import org.kontor.web.FormInput;

/// @param form to add a room with
public record OnlineRoomsPage(EventCard event, List<OnlineRoom> rooms, FormInput form) {}
