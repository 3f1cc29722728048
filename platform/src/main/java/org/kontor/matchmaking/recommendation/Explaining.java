package org.kontor.matchmaking.recommendation;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.kontor.matchmaking.affinity.Party;
import org.kontor.matchmaking.affinity.Past;
import org.kontor.matchmaking.affinity.Reasons;
import org.kontor.matchmaking.tag.CodeBook;
import org.kontor.web.Shell;
import org.springframework.stereotype.Component;

/// Says in the reader's language why organisations suit theirs.
@Component
public class Explaining {
    private final Parties parties;
    private final Pasts pasts;
    private final CodeBook.Reader codes;

    Explaining(Parties parties, Pasts pasts, CodeBook.Reader codes) {
        this.parties = parties;
        this.pasts = pasts;
        this.codes = codes;
    }

    /// Why one other suits, the strongest reason first.
    public List<String> reasons(
            EventId event, OrganisationId own, OrganisationId other, Shell shell) {
        return reasons(event, own, List.of(other), codes.read(), shell)
                .getOrDefault(other, List.of());
    }

    /// For each of the others that take part the reasons, the strongest first.
    public Map<OrganisationId, List<String>> reasons(
            EventId event,
            OrganisationId own,
            Collection<OrganisationId> others,
            CodeBook codes,
            Shell shell) {
        Map<OrganisationId, List<String>> said = new HashMap<>();
        var all = new LinkedHashSet<OrganisationId>(others);
        if (all.isEmpty()) {
            return said;
        }
        all.add(own);
        Map<UUID, Past> past = pasts.of(event, Optional.of(all));
        Gathered gathered = parties.some(event, all, own, past);
        Optional<Party> reader = gathered.find(own.value());
        if (reader.isEmpty()) {
            return said;
        }
        Map<String, Integer> users = gathered.users();
        Reasons reasons = Reasons.knowing(codes.tree(), users, users.getOrDefault("", 0));
        var words = new ReasonWords(gathered, reader.get(), codes, shell);
        for (Party other : gathered.parties()) {
            if (!other.id().equals(own.value())) {
                said.put(
                        new OrganisationId(other.id()), words.say(reasons.of(reader.get(), other)));
            }
        }
        return said;
    }
}
