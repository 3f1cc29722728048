package org.kontor.scheduling.meeting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.kontor.events.TableFeature;
import org.kontor.shared.PersonId;

/// A meeting to be planned.
///
/// @param request the accepted request that it comes from; one request makes one meeting
/// @param online held by link instead of at a table
/// @param mandatory comes before every wish
/// @param weight what it counts among wishes, from 1 to 10,000
/// @param features that its table must have
/// @param interpreted the two languages between which somebody has to interpret, or none
public record NewMeeting(
        EventId event,
        Optional<UUID> request,
        List<Side> sides,
        boolean online,
        boolean mandatory,
        int weight,
        Set<TableFeature> features,
        List<String> interpreted) {

    /// An organisation that meets.
    ///
    /// @param named who of it has to attend, all of them; with nobody named, any one of its
    ///     delegates attends
    public record Side(OrganisationId organisation, Set<PersonId> named) {
        public Side {
            named = Set.copyOf(named);
        }
    }

    public NewMeeting {
        sides = List.copyOf(sides);
        features = Set.copyOf(features);
        interpreted = List.copyOf(interpreted);
        if (sides.stream().map(Side::organisation).distinct().count() < Math.max(2, sides.size())) {
            throw new IllegalArgumentException(
                    "A meeting needs two different organisations: " + sides);
        }
        if (online && !features.isEmpty()) {
            throw new IllegalArgumentException("A meeting online has no table with " + features);
        }
    }

    /// Of sides that understand one another.
    public NewMeeting(
            EventId event,
            Optional<UUID> request,
            List<Side> sides,
            boolean online,
            boolean mandatory,
            int weight,
            Set<TableFeature> features) {
        this(event, request, sides, online, mandatory, weight, features, List.of());
    }
}
