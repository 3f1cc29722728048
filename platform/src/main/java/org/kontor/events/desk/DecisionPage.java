package org.kontor.events.desk;

import java.time.Instant;
import java.util.List;
import org.kontor.events.RegistrationId;

/// What became of a decision about many.
///
/// @param done to how many it was done
public record DecisionPage(DeskAction action, Instant at, int done, List<Refused> refused) {

    /// A registration that the decision was not carried out for.
    ///
    /// @param refusal key of the words that say why nothing was done
    public record Refused(
            RegistrationId registration, String name, String organisation, String refusal) {}
}
