package org.kontor.matchmaking.mandate;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kontor.events.EventCard;
import org.kontor.matchmaking.AskRefusal;
import org.kontor.matchmaking.Participant;

/// What waits for the reader's organisation to agree.
///
/// @param own the organisations that the reader acts for
/// @param refusals why those could not be sent that were just agreed to, by id
public record ConsentPage(
        EventCard event,
        List<Participant> own,
        Participant current,
        List<Prepared> waiting,
        List<MandateStanding> delegations,
        Map<UUID, AskRefusal> refusals) {
    public String path() {
        return event.path() + "/requests/prepared";
    }
}
