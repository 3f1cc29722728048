package org.kontor.events.setup;

import gg.jte.Content;
import java.util.List;
import org.kontor.events.EventCard;
import org.kontor.web.SetupStep.Progress;
import org.kontor.web.SetupStep.State;

/// The checklist of an event that is being set up.
///
/// @param actions what modules above offer once everything is there
public record SetupPage(EventCard event, List<Progress> steps, List<Content> actions) {
    public long missing() {
        return steps.stream().filter(step -> step.state() == State.MISSING).count();
    }
}
