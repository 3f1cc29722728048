package org.kontor.events.onlineroom;

import org.kontor.events.CopiedPart;
import org.kontor.events.EventCard;
import org.kontor.events.EventId;
import org.kontor.events.MeetingResources;
import org.kontor.events.OnlineRoom;
import org.kontor.events.OnlineRoomId;
import org.springframework.stereotype.Component;

/// Gives a copied event the rooms online of the earlier one.
@Component
class CopiedOnlineRooms implements CopiedPart {
    private final MeetingResources resources;
    private final OnlineRooms rooms;

    CopiedOnlineRooms(MeetingResources resources, OnlineRooms rooms) {
        this.resources = resources;
        this.rooms = rooms;
    }

    @Override
    public void copy(EventCard from, EventId to, long days) {
        resources
                .onlineRooms(from.id())
                .forEach(
                        room ->
                                rooms.add(
                                        to,
                                        new OnlineRoom(
                                                OnlineRoomId.next(), room.name(), room.link())));
    }
}
