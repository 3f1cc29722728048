package org.kontor.matchmaking.request;

import java.util.List;
import java.util.Optional;

/// What others ask of the reader's organisation.
///
/// @param cards open ones, or where `answered` those that are no longer
/// @param done the request that was dealt with just now
/// @param prepared how many requests wait that an adviser prepared, empty outside a delegation
public record InboxPage(
        Desk desk,
        boolean answered,
        List<RequestCard> cards,
        Optional<String> next,
        Optional<RequestCard> done,
        Optional<Integer> prepared) {}
