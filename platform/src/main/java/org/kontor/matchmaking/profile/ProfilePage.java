package org.kontor.matchmaking.profile;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.kontor.events.EventCard;
import org.kontor.matchmaking.OpportunityCard;
import org.kontor.matchmaking.request.Desk;
import org.kontor.matchmaking.tag.CodeBook;
import org.kontor.web.FormInput;

/// What an organisation tells of itself at an event, as its people keep it.
///
/// @param begun whether it is stored already; else the form holds what the directory tells
/// @param hidden whether the organiser took the text out of sight
/// @param saved whether it was stored just now
/// @param earlier the edition whose profile can be carried over
/// @param opportunities all that the organisation offers and looks for, what has ended last
/// @param countries those that participants come from, and those chosen
public record ProfilePage(
        Desk desk,
        boolean begun,
        boolean hidden,
        boolean saved,
        Optional<EventCard> earlier,
        Completeness completeness,
        List<OpportunityCard> opportunities,
        CodeBook.Choices choices,
        SequencedMap<String, String> countries,
        FormInput form) {}
