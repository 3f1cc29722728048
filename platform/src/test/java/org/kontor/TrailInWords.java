package org.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.kontor.audit.FactWords;
import org.kontor.web.Words;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whatever any test has left in the trail can be said in words, so that no reader ever meets the
/// name of a fact as the program calls it.
final class TrailInWords {
    private TrailInWords() {}

    static void check(ApplicationContext application) {
        Words words = application.getBean(Words.class);
        Set<String> missing = new TreeSet<>();
        JdbcClient.create(application.getBean(DataSource.class))
                .sql(
                        """
                        select distinct subject_kind, action, coalesce(fact, 'from') as fact
                        from audit.entry
                        left join audit_apart.details on entry_id = entry.id
                        left join lateral jsonb_object_keys(facts) as fact on true
                        """)
                .query(
                        row -> {
                            String action = row.getString("action");
                            missing.addAll(
                                    List.of(
                                            action,
                                            "audit.subject." + row.getString("subject_kind"),
                                            FactWords.key(words, action, row.getString("fact"))));
                        });
        missing.removeIf(words::has);
        assertThat(missing).as("keys without words in the audit trail").isEmpty();
    }
}
