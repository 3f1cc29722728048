package org.kontor.scheduling.meeting;

import java.util.Optional;
import org.kontor.scheduling.MeetingId;
import org.springframework.data.repository.Repository;

/// All meetings.
interface Meetings extends Repository<Meeting, MeetingId> {

    Meeting save(Meeting meeting);

    Optional<Meeting> findById(MeetingId id);
}
