package org.kontor.events;

/// Where an event is held.
///
/// @param country ISO 3166 code of two capital letters
public record Place(String venue, String address, String city, String country) {}
