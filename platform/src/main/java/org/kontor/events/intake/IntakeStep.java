package org.kontor.events.intake;

import java.util.List;
import java.util.UUID;
import org.kontor.events.EventId;
import org.kontor.shared.ScopeKind;
import org.kontor.web.SetupStep;
import org.springframework.stereotype.Component;

/// How people register, as a step of setting an event up.
@Component
class IntakeStep implements SetupStep {
    private final Intakes intakes;

    IntakeStep(Intakes intakes) {
        this.intakes = intakes;
    }

    @Override
    public ScopeKind of() {
        return ScopeKind.EVENT;
    }

    @Override
    public int order() {
        return 450;
    }

    @Override
    public List<Progress> progress(UUID thing) {
        Intake intake = intakes.of(new EventId(thing));
        boolean hasDates = intake.open().isPresent();
        return List.of(
                new Progress(
                        "events.intake.title",
                        hasDates && intake.version() > 0 ? State.DONE : State.OPTIONAL,
                        hasDates ? "events.step.intake" : "events.step.intake.no-dates",
                        List.of(intake.capacity()),
                        "/setup/intake"));
    }
}
