package org.kontor.audit;

import java.util.UUID;

/// What an entry of the trail is about.
///
/// @param kind one word in lower case, such as `person` or `event`; part of the trail's address
public record Subject(String kind, UUID id) {}
