package org.kontor.matchmaking.request;

import java.util.List;
import org.kontor.matchmaking.Participant;

/// Whom the reader's organisation can ask.
///
/// @param text that the names contain
/// @param partners the first by name
public record PartnersPage(Desk desk, String text, List<Participant> partners, boolean more) {}
