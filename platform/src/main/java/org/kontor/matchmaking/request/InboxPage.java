package org.kontor.matchmaking.request;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.matchmaking.RequestId;

/// What others ask of the reader's organisation.
///
/// @param cards open ones, or where `answered` those that are no longer
/// @param done the request that was dealt with just now
/// @param outcome what other modules show of that one, such as its meeting
/// @param askedFor the names of those whom the other sides ask for, by open request
/// @param prepared how many requests wait that an adviser prepared, empty outside a delegation
public record InboxPage(
        Desk desk,
        boolean answered,
        List<RequestCard> cards,
        Optional<String> next,
        Optional<RequestCard> done,
        List<Content> outcome,
        Map<RequestId, String> askedFor,
        Optional<Integer> prepared) {}
