package org.kontor.events.organiser;

import java.util.List;
import java.util.Optional;
import org.kontor.events.EventCard;
import org.kontor.identity.Person;
import org.kontor.web.FormInput;

/// Who organises an event, and a form to name somebody else.
///
/// @param added who was named just now
/// @param form to name somebody with
public record OrganisersPage(
        EventCard event, List<OrganiserRow> organisers, Optional<Person> added, FormInput form) {}
