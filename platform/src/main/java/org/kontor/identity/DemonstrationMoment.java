package org.kontor.identity;

import java.time.Instant;

/// A moment that a demonstration's clock can be set to by one click; contributed as a bean.
///
/// @param order place in the list
/// @param key of the words that say what it is
public record DemonstrationMoment(int order, String key, Instant instant) {}
