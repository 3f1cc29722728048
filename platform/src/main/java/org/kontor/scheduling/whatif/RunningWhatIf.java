package org.kontor.scheduling.whatif;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Draws again and again, keeping each draw; after a crash it goes on with the next.
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
            int number = now.get().draws().size() + 1;
            if (number > now.get().all()) {
                whatIfs.end(id, WhatIf.State.DONE);
                return;
            }
            try {
                Draw draw = Trying.draw(now.get().assumed(), number, shuttingDown);
                if (shuttingDown.getAsBoolean()) {
                    throw new IllegalStateException("The application stops; it goes on later");
                }
                whatIfs.keep(id, number, draw);
            } catch (IllegalArgumentException cannotBe) {
                LOG.error("What-if {} cannot be tried", id, cannotBe);
                whatIfs.end(id, WhatIf.State.FAILED);
            }
        }
    }
}
