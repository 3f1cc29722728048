package org.kontor.events.onlineroom;

import org.kontor.events.EventCard;
import org.kontor.events.OnlineRoom;
import org.kontor.web.FormInput;

/// One room online.
public record OnlineRoomPage(EventCard event, OnlineRoom room, FormInput form) {}
