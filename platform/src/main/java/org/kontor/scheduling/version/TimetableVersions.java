package org.kontor.scheduling.version;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontor.events.EventId;
import org.kontor.scheduling.VersionId;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/// The versions of all timetables.
public interface TimetableVersions extends Repository<TimetableVersion, VersionId> {

    TimetableVersion save(TimetableVersion version);

    Optional<TimetableVersion> findById(VersionId id);

    // Written out, because a query derived from a method's name is built anew for each call, and
    // that takes longer than to ask it.
    @Query(
            "select * from scheduling.timetable_version where event_id = :event order by number desc")
    List<TimetableVersion> all(@Param("event") UUID event);

    @Query(
            "select * from scheduling.timetable_version where event_id = :event and number = :number")
    Optional<TimetableVersion> numbered(@Param("event") UUID event, @Param("number") int number);

    @Query(
            """
            select * from scheduling.timetable_version where event_id = :event and state = 'PUBLISHED'
            """)
    Optional<TimetableVersion> published(@Param("event") UUID event);

    /// Makes whoever publishes a version of the event at the same time wait for the transaction.
    @Query(
            """
            select id from scheduling.timetable_version where event_id = :event order by id for update
            """)
    List<UUID> lock(@Param("event") UUID event);

    /// The event's versions, the newest first.
    default List<TimetableVersion> of(EventId event) {
        return all(event.value());
    }

    default Optional<TimetableVersion> find(EventId event, int number) {
        return numbered(event.value(), number);
    }

    default Optional<TimetableVersion> published(EventId event) {
        return published(event.value());
    }
}
