package org.kontor.matchmaking.rule;

import java.util.List;
import java.util.UUID;
import org.kontor.events.EventId;
import org.kontor.shared.ScopeKind;
import org.kontor.web.SetupStep;
import org.springframework.stereotype.Component;

/// Who may ask whom, as a step of setting up an event.
@Component
class RulesStep implements SetupStep {
    private static final int BEFORE_THE_WISHES = 550;

    private final Rules rules;

    RulesStep(Rules rules) {
        this.rules = rules;
    }

    @Override
    public ScopeKind of() {
        return ScopeKind.EVENT;
    }

    @Override
    public int order() {
        return BEFORE_THE_WISHES;
    }

    @Override
    public Progress progress(UUID thing) {
        RuleBook book = rules.of(new EventId(thing));
        return new Progress(
                "matchmaking.rules.title",
                book.version() > 0 ? State.DONE : State.OPTIONAL,
                "matchmaking.rules.step",
                List.of(book.groups().size()),
                "/setup/asking");
    }
}
