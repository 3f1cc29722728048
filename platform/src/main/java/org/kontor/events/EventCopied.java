package org.kontor.events;

/// An event was set up as an earlier one was: everything but people and what they wish.
///
/// @param days by which everything lies later
public record EventCopied(EventId from, EventId to, long days) {}
