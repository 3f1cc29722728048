package org.kontor.directory.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who stands for a cluster, and who belongs to which.
@Component
class Relations {
    private static final String ALL =
            """
            select r.id, r.kind, r.since, r.until, o.id as other, o.name, o.country, o.published from (
                select id, 'REPRESENTATIVE' as kind, legal_person as other, since, until from directory.representation where cluster = :id
                union all
                select id, 'REPRESENTED', cluster, since, until from directory.representation where legal_person = :id
                union all
                select id, 'MEMBER', member, since, until from directory.membership where cluster = :id
                union all
                select id, 'CLUSTER', cluster, since, until from directory.membership where member = :id
            ) r join directory.organisation o on o.id = r.other
            order by r.kind, r.until desc nulls first, directory.plain(o.name), r.id
            """;

    private final JdbcClient database;
    private final Directory directory;
    private final AuditTrail trail;

    Relations(JdbcClient database, Directory directory, AuditTrail trail) {
        this.database = database;
        this.directory = directory;
        this.trail = trail;
    }

    List<Relation> of(OrganisationId id) {
        return database.sql(ALL)
                .param("id", id.value())
                .query(
                        (row, number) ->
                                new Relation(
                                        row.getObject("id", UUID.class),
                                        Relation.Kind.valueOf(row.getString("kind")),
                                        new OrganisationId(row.getObject("other", UUID.class)),
                                        row.getString("name"),
                                        row.getString("country"),
                                        row.getBoolean("published"),
                                        row.getObject("since", LocalDate.class),
                                        Optional.ofNullable(
                                                row.getObject("until", LocalDate.class))))
                .list();
    }

    /// Adds a representative or a member of the cluster.
    ///
    /// @throws org.springframework.dao.DataIntegrityViolationException where it holds on some of
    ///     these days already, or the two are one
    @Transactional
    public void add(
            OrganisationId cluster, Relation.Kind kind, OrganisationId other, LocalDate since) {
        if (kind == Relation.Kind.REPRESENTATIVE) {
            directory.represent(cluster, other, since);
        } else {
            directory.join(cluster, other, since);
        }
        record(cluster, "directory.audit.related", other);
    }

    /// Ends a relation on a day; on the day it began it is taken back altogether.
    @Transactional
    public void end(OrganisationId cluster, Relation relation, LocalDate until) {
        String table =
                relation.kind() == Relation.Kind.REPRESENTATIVE ? "representation" : "membership";
        if (until.isAfter(relation.since())) {
            database.sql(
                            "update directory.%s set until = :until where id = :id and cluster = :cluster"
                                    .formatted(table))
                    .param("until", until)
                    .param("id", relation.id())
                    .param("cluster", cluster.value())
                    .update();
        } else {
            database.sql(
                            "delete from directory.%s where id = :id and cluster = :cluster"
                                    .formatted(table))
                    .param("id", relation.id())
                    .param("cluster", cluster.value())
                    .update();
        }
        record(cluster, "directory.audit.parted", relation.other());
    }

    private void record(OrganisationId cluster, String action, OrganisationId other) {
        trail.record(
                new Subject(RevisingOrganisation.SUBJECT, cluster.value()),
                action,
                Map.of("organisation", other.toString()));
    }
}
