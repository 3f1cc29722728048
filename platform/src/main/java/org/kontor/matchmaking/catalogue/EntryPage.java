package org.kontor.matchmaking.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.directory.OrganisationCard;
import org.kontor.matchmaking.Direction;
import org.kontor.matchmaking.Introduction;
import org.kontor.matchmaking.OpportunityCard;
import org.kontor.matchmaking.profile.ProfileId;
import org.kontor.web.FormInput;

/// One participant, as the others read it.
///
/// @param told what it tells, else what the directory tells of it
/// @param profile what can be reported; empty where it tells nothing at this event
/// @param tags names by code, of the profile's and of the opportunities'
/// @param note the form of the reader's own note
/// @param notice key of the words that say what was done just now, or empty
public record EntryPage(
        Reader reader,
        OrganisationCard card,
        Introduction told,
        Optional<ProfileId> profile,
        Map<String, String> tags,
        List<OpportunityCard> opportunities,
        boolean marked,
        FormInput note,
        String notice) {

    public boolean isOwn() {
        return reader.own().equals(Optional.of(card.id()));
    }

    public List<OpportunityCard> of(Direction direction) {
        return opportunities.stream().filter(one -> one.direction() == direction).toList();
    }

    /// Whether the reader takes part too, and is not the author.
    public boolean mayReport() {
        return reader.desk().isPresent() && !isOwn();
    }

    /// The address of this page, whoever the reader acts for.
    public String path() {
        return reader.event().path() + "/catalogue/" + card.id();
    }

    /// An address below this page's.
    public String at(String below) {
        return reader.at("/catalogue/" + card.id() + below);
    }
}
