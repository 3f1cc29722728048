package org.kontor.notify;

import java.util.UUID;

/// What a digest says about one thing.
///
/// @param about the thing; what several sources say of it comes under one heading
/// @param text says also what to do, and where
public record Section(UUID about, String heading, String text) {}
