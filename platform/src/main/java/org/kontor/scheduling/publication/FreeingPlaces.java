package org.kontor.scheduling.publication;

import java.util.Collection;
import java.util.List;
import org.kontor.events.EventId;
import org.kontor.events.Occupancy;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.PlaceFreed;
import org.kontor.scheduling.version.Placement;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Frees the people of meetings that fell away, and makes the places known that others could have.
@Component
class FreeingPlaces {
    private final Occupancy occupancy;
    private final ApplicationEventPublisher publisher;

    FreeingPlaces(Occupancy occupancy, ApplicationEventPublisher publisher) {
        this.occupancy = occupancy;
        this.publisher = publisher;
    }

    /// @param freed where those of the meetings were that had a place
    void free(EventId event, Collection<MeetingId> meetings, List<Placement> freed) {
        meetings.forEach(meeting -> occupancy.release(meeting.value()));
        freed.forEach(place -> publisher.publishEvent(new PlaceFreed(event, place.slot())));
    }
}
