package org.kontor.scheduling.version;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kontor.events.EventId;
import org.kontor.scheduling.VersionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Stores a version with all that it places and leaves out: one statement for each table, so that
/// thousands of meetings take no time worth mentioning.
@Component
public class StoringVersion {
    private final TimetableVersions versions;
    private final LeftOuts leftOuts;
    private final JdbcClient database;

    StoringVersion(TimetableVersions versions, LeftOuts leftOuts, JdbcClient database) {
        this.versions = versions;
        this.leftOuts = leftOuts;
        this.database = database;
    }

    /// The number that the event's next version will have.
    public int nextNumber(EventId event) {
        return database.sql(
                        """
                        select coalesce(max(number), 0) + 1 from scheduling.timetable_version
                        where event_id = :event
                        """)
                .param("event", event.value())
                .query(Integer.class)
                .single();
    }

    /// Stores a draft.
    ///
    /// @throws org.springframework.transaction.IllegalTransactionStateException outside a
    ///     transaction, because a version must never be there in part
    @Transactional(propagation = Propagation.MANDATORY)
    public TimetableVersion store(
            Origin origin, Outcome outcome, List<Placement> placements, List<LeftOut> leftOut) {
        TimetableVersion version = versions.save(TimetableVersion.draft(origin, outcome));
        place(version.id(), placements);
        attend(version.id(), placements);
        leftOuts.store(version.id(), leftOut);
        return version;
    }

    void leaveOut(VersionId version, List<LeftOut> leftOut) {
        leftOuts.store(version, leftOut);
    }

    void place(VersionId version, List<Placement> placements) {
        database.sql(
                        """
                        insert into scheduling.placement
                            (version_id, meeting_id, slot, starts_at, ends_at, table_id, room_id)
                        select :version, given.*
                        from unnest(:meetings, :slots, :starts::timestamptz[], :ends::timestamptz[], :tables, :rooms)
                            as given (meeting, slot, starts_at, ends_at, table_id, room_id)
                        """)
                .param("version", version.value())
                .param("meetings", uuids(placements, placement -> placement.meeting().value()))
                .param("slots", placements.stream().map(Placement::slot).toArray(Integer[]::new))
                .param("starts", times(placements, placement -> placement.during().from()))
                .param("ends", times(placements, placement -> placement.during().until()))
                .param(
                        "tables",
                        uuids(
                                placements,
                                placement ->
                                        placement
                                                .seat()
                                                .map(seat -> seat.table().value())
                                                .orElse(null)))
                .param(
                        "rooms",
                        uuids(
                                placements,
                                placement ->
                                        placement
                                                .room()
                                                .map(room -> room.id().value())
                                                .orElse(null)))
                .update();
    }

    void attend(VersionId version, List<Placement> placements) {
        record Attendance(UUID meeting, int slot, @Nullable UUID organisation, UUID person) {}
        var all = new ArrayList<Attendance>();
        for (Placement placement : placements) {
            for (Placement.Side side : placement.sides()) {
                side.people()
                        .forEach(
                                person ->
                                        all.add(
                                                new Attendance(
                                                        placement.meeting().value(),
                                                        placement.slot(),
                                                        side.organisation().value(),
                                                        person.value())));
            }
            placement
                    .interpreter()
                    .ifPresent(
                            person ->
                                    all.add(
                                            new Attendance(
                                                    placement.meeting().value(),
                                                    placement.slot(),
                                                    null,
                                                    person.value())));
        }
        database.sql(
                        """
                        insert into scheduling.attendance
                            (version_id, meeting_id, slot, organisation_id, person_id)
                        select :version, given.*
                        from unnest(:meetings, :slots, :organisations, :people)
                            as given (meeting, slot, organisation, person)
                        """)
                .param("version", version.value())
                .param("meetings", uuids(all, Attendance::meeting))
                .param("slots", all.stream().map(Attendance::slot).toArray(Integer[]::new))
                .param("organisations", uuids(all, Attendance::organisation))
                .param("people", uuids(all, Attendance::person))
                .update();
    }

    private static <T> UUID[] uuids(List<T> things, Function<T, @Nullable UUID> id) {
        return things.stream().map(id).toArray(UUID[]::new);
    }

    private static String[] times(List<Placement> placements, Function<Placement, Instant> time) {
        return placements.stream()
                .map(placement -> time.apply(placement).atOffset(ZoneOffset.UTC).toString())
                .toArray(String[]::new);
    }
}
