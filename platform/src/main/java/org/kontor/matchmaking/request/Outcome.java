package org.kontor.matchmaking.request;

/// What became of an answer, a change or a withdrawal.
///
/// @param request as it stands now
/// @param stored false where somebody else was quicker, and nothing was changed
public record Outcome(Request request, boolean stored) {}
