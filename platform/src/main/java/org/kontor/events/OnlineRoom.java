package org.kontor.events;

/// A room online for meetings that bring no link of their own, one at a time.
public record OnlineRoom(OnlineRoomId id, String name, String link) {}
