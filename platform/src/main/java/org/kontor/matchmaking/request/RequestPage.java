package org.kontor.matchmaking.request;

import gg.jte.Content;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.kontor.directory.OrganisationId;
import org.kontor.matchmaking.Participant;
import org.kontor.shared.PersonId;
import org.kontor.web.FormInput;

/// One request, as one of its sides reads it.
///
/// @param named who is to take part, for either side
/// @param delegates who comes for either side
/// @param asker name of who asked, empty where nobody is known
/// @param overtaken whether what the reader just sent came too late
/// @param unsent what the reader had written to the other side, where it came too late
/// @param sections what other modules show of it, such as its meeting
public record RequestPage(
        Desk desk,
        RequestCard card,
        Map<OrganisationId, Set<PersonId>> named,
        Map<OrganisationId, SequencedMap<PersonId, String>> delegates,
        String asker,
        Optional<Notice> notice,
        boolean overtaken,
        String unsent,
        FormInput form,
        List<Content> sections) {

    public boolean asks() {
        return desk.actor().actsFor(card.from().id());
    }

    public boolean isAsked() {
        return desk.actor().actsFor(card.to().id());
    }

    /// Whom the reader deals with.
    public Participant other() {
        return card.otherThan(desk.actor().organisations());
    }

    /// The names of those who are to take part for the side; empty for whoever is free.
    public List<String> names(Participant side) {
        Set<PersonId> chosen = named.getOrDefault(side.id(), Set.of());
        return delegates(side).entrySet().stream()
                .filter(one -> chosen.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    public SequencedMap<PersonId, String> delegates(Participant side) {
        return delegates.getOrDefault(side.id(), new LinkedHashMap<>());
    }
}
