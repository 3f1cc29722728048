package org.kontor.matchmaking.opportunity;

import java.util.Optional;
import java.util.SequencedMap;
import org.kontor.matchmaking.OpportunityCard;
import org.kontor.matchmaking.request.Desk;
import org.kontor.matchmaking.tag.CodeBook;
import org.kontor.web.FormInput;

/// Something offered or looked for, as its people write it.
///
/// @param stored empty for a new one
public record OpportunityPage(
        Desk desk,
        Optional<OpportunityCard> stored,
        CodeBook.Choices choices,
        SequencedMap<String, String> countries,
        FormInput form) {

    /// Where the form goes to.
    public String path() {
        return desk.at(
                "/profile/opportunities/" + stored.map(one -> one.id().toString()).orElse("new"));
    }

    /// Where it is ended, or holds again.
    public String endPath() {
        return desk.at("/profile/opportunities/" + stored.orElseThrow().id() + "/end");
    }
}
