package org.kontor.scheduling.placing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.events.EventCard;
import org.kontor.events.MeetingResources;
import org.kontor.events.OnlineRoomId;
import org.kontor.events.Slot;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.VersionId;
import org.kontor.scheduling.meeting.MeetingCard;
import org.kontor.scheduling.version.Placement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which rooms online are taken when.
@Component
class TakenRooms {
    private final MeetingResources resources;
    private final JdbcClient database;

    TakenRooms(MeetingResources resources, JdbcClient database) {
        this.resources = resources;
        this.database = database;
    }

    /// By the number of the slot, which other meeting of the version has which room; nothing for a
    /// meeting that needs none.
    Map<Integer, Map<OnlineRoomId, MeetingId>> beside(VersionId version, MeetingCard card) {
        Map<Integer, Map<OnlineRoomId, MeetingId>> taken = new HashMap<>();
        if (card.needsRoom()) {
            database.sql(
                            """
                            select slot, room_id, meeting_id from scheduling.placement
                            join scheduling.meeting on meeting.id = meeting_id and meeting.state <> 'CANCELLED'
                            where version_id = :version and room_id is not null
                              and meeting_id <> :meeting
                            """)
                    .param("version", version.value())
                    .param("meeting", card.id().value())
                    .query(
                            row -> {
                                taken.computeIfAbsent(row.getInt("slot"), slot -> new HashMap<>())
                                        .put(
                                                new OnlineRoomId(
                                                        row.getObject("room_id", UUID.class)),
                                                new MeetingId(
                                                        row.getObject("meeting_id", UUID.class)));
                            });
        }
        return taken;
    }

    /// The first room that is free in the slot; nothing for a meeting that needs none.
    Optional<Placement.Room> free(EventCard event, VersionId version, MeetingCard card, Slot slot) {
        if (!card.needsRoom()) {
            return Optional.empty();
        }
        Map<OnlineRoomId, MeetingId> taken =
                beside(version, card).getOrDefault(slot.number(), Map.of());
        return resources.onlineRooms(event.id()).stream()
                .filter(room -> !taken.containsKey(room.id()))
                .findFirst()
                .map(room -> new Placement.Room(room.id(), room.name()));
    }
}
