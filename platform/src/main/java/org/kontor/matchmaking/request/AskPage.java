package org.kontor.matchmaking.request;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.kontor.directory.OrganisationId;
import org.kontor.matchmaking.AskRefusal;
import org.kontor.matchmaking.OpportunityCard;
import org.kontor.matchmaking.Participant;
import org.kontor.matchmaking.rule.Allowance;
import org.kontor.shared.PersonId;
import org.kontor.web.FormInput;

/// The form that asks an organisation to meet.
///
/// @param opportunities what the other side offers and seeks
/// @param delegates who comes for either side
/// @param throughOrganiser whether the organiser passes the request on
/// @param refusal why it cannot be asked; then there is no form
public record AskPage(
        Desk desk,
        Participant to,
        List<OpportunityCard> opportunities,
        Map<OrganisationId, SequencedMap<PersonId, String>> delegates,
        Allowance allowance,
        boolean throughOrganiser,
        Optional<AskRefusal> refusal,
        FormInput form) {}
