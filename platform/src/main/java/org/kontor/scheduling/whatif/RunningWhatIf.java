package org.kontor.scheduling.whatif;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.kontor.timetable.Sizes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Goes step by step, keeping what comes of each; after a crash it goes on with the next.
@Component
class RunningWhatIf {
    private static final Logger LOG = LoggerFactory.getLogger(RunningWhatIf.class);

    private final WhatIfs whatIfs;

    RunningWhatIf(WhatIfs whatIfs) {
        this.whatIfs = whatIfs;
    }

    /// @throws IllegalStateException where the application stops, so that it goes on elsewhere
    void run(UUID id, BooleanSupplier shuttingDown) {
        for (Optional<WhatIf> now = whatIfs.find(id);
                now.filter(WhatIf::isUnderWay).isPresent();
                now = whatIfs.find(id)) {
            if (now.get().done() == now.get().all()) {
                whatIfs.end(id, WhatIf.State.DONE);
                return;
            }
            try {
                step(now.get(), shuttingDown);
            } catch (IllegalArgumentException cannotBe) {
                LOG.error("What-if {} cannot be tried", id, cannotBe);
                whatIfs.end(id, WhatIf.State.FAILED);
            }
        }
    }

    private void step(WhatIf tried, BooleanSupplier shuttingDown) {
        Assumptions assumed = tried.assumed();
        int drawn = tried.draws().size();
        if (drawn < Trying.draws(assumed)) {
            Draw draw = Trying.draw(assumed, drawn, shuttingDown);
            goOnUnless(shuttingDown);
            whatIfs.keep(tried.id(), drawn + 1, draw);
        } else {
            int sized = tried.sizes().size();
            Sizes sizes = Trying.sizes(assumed, sized, shuttingDown);
            goOnUnless(shuttingDown);
            whatIfs.keep(tried.id(), sized + 1, sizes);
        }
    }

    /// What was broken off is not kept.
    private static void goOnUnless(BooleanSupplier shuttingDown) {
        if (shuttingDown.getAsBoolean()) {
            throw new IllegalStateException("The application stops; it goes on later");
        }
    }
}
