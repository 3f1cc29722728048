package org.kontor.notify;

import java.util.Map;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Notes mail that came back after a server had taken it.
@Component
class Bounces {
    private static final int LONGEST = 500;

    private final JdbcClient database;
    private final AuditTrail trail;

    Bounces(JdbcClient database, AuditTrail trail) {
        this.database = database;
        this.trail = trail;
    }

    /// The mail counts as refused from then on; noted twice, nothing changes.
    ///
    /// @return whether there is such a mail that was sent
    @Transactional
    public boolean note(Bounce bounce) {
        int noted =
                database.sql(
                                """
                                update notify.mail
                                set state = 'REFUSED', sent_at = null, last_failure = :why
                                where id = :id and state in ('SENT', 'REFUSED')
                                """)
                        .param("id", bounce.mail())
                        .param(
                                "why",
                                bounce.why().substring(0, Math.min(bounce.why().length(), LONGEST)))
                        .update();
        if (noted > 0) {
            trail.record(new Subject("mail", bounce.mail()), "notify.audit.bounced", Map.of());
        }
        return noted > 0;
    }
}
