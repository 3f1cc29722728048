package org.kontor.instance;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The running installation: what it is, and the one moment at which that is decided.
@Component
public class Instance {
    private final JdbcClient database;
    private final DemonstrationClock clock;
    private volatile Installation known = Installation.EMPTY;

    Instance(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = (DemonstrationClock) clock;
    }

    /// Asks the database until it is decided, and not again: it is decided for ever.
    public Installation kind() {
        if (known == Installation.EMPTY) {
            known =
                    Installation.valueOf(
                            database.sql("select kind from instance.installation")
                                    .query(String.class)
                                    .single());
        }
        return known;
    }

    public boolean isDemonstration() {
        return kind() == Installation.DEMONSTRATION;
    }

    /// Decides for ever what an empty installation is.
    ///
    /// @return whether this call decided it; false where it was decided already
    public boolean becomes(Installation kind) {
        return database.sql("update instance.installation set kind = :kind where kind = 'EMPTY'")
                        .param("kind", kind.name())
                        .update()
                > 0;
    }

    /// For tests, which put another database under a running application.
    void forget() {
        known = Installation.EMPTY;
        clock.forget();
    }

    public DemonstrationClock clock() {
        return clock;
    }
}
