package org.kontor.events.practical;

import java.util.List;
import java.util.UUID;
import org.kontor.events.EventId;
import org.kontor.shared.ScopeKind;
import org.kontor.web.SetupStep;
import org.springframework.stereotype.Component;

/// Writing down the practical facts, which may be left out.
@Component
class PracticalStep implements SetupStep {
    private static final int ORDER = 150;

    private final Practicals practicals;

    PracticalStep(Practicals practicals) {
        this.practicals = practicals;
    }

    @Override
    public ScopeKind of() {
        return ScopeKind.EVENT;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Progress> progress(UUID event) {
        Practical facts = practicals.of(new EventId(event));
        return List.of(
                new Progress(
                        "events.practical.title",
                        facts.isEmpty() ? State.OPTIONAL : State.DONE,
                        facts.isEmpty() ? "events.step.practical.none" : "events.step.practical",
                        List.of(),
                        "/setup/practical"));
    }
}
