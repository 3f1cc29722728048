package org.kontor.instance;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The running installation: what it is, and the one moment at which that is decided.
@Component
public class Instance {
    private final JdbcClient database;
    private final DemonstrationClock clock;

    Instance(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = (DemonstrationClock) clock;
    }

    public Installation kind() {
        return Installation.valueOf(
                database.sql("select kind from instance.installation")
                        .query(String.class)
                        .single());
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

    public DemonstrationClock clock() {
        return clock;
    }
}
