package org.kontor.matchmaking.mandate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.kontor.directory.OrganisationId;
import org.kontor.events.DelegationCard;
import org.kontor.matchmaking.AskRefusal;
import org.kontor.matchmaking.Participant;
import org.kontor.web.FormInput;

/// What advisers prepare for a delegation's organisations.
///
/// @param own the delegation's organisations that take part in the matchmaking, by id
/// @param others whom they can ask
/// @param consents of those who have consented beforehand
/// @param refusal why the last could not be sent
public record PreparingPage(
        DelegationCard delegation,
        SequencedMap<String, String> own,
        List<Participant> others,
        Map<OrganisationId, UUID> consents,
        List<Prepared> prepared,
        FormInput form,
        Optional<AskRefusal> refusal) {

    public boolean hasConsented(String organisation) {
        return consents.keySet().stream().anyMatch(id -> id.toString().equals(organisation));
    }
}
