package org.kontor.events.delegation;

import java.util.List;
import org.kontor.events.EventCard;
import org.kontor.web.FormInput;

/// The delegations to an event, as its organiser keeps them.
///
/// @param form to form another delegation with
public record DelegationsPage(EventCard event, List<DelegationLine> lines, FormInput form) {}
