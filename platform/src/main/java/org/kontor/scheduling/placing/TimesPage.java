package org.kontor.scheduling.placing;

import java.util.List;
import org.kontor.events.Slot;
import org.kontor.web.FormErrors;

/// The times that one side can propose.
///
/// @param slots free for both, in the order of time
public record TimesPage(String path, MeetingPage meeting, List<Slot> slots, FormErrors errors) {}
