package org.kontor.scheduling.paper;

import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.scheduling.agenda.Agendas;
import org.kontor.scheduling.plan.PlanQueries;
import org.kontor.scheduling.version.TimetableVersion;
import org.kontor.scheduling.version.TimetableVersions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Sets a document and keeps it; done twice it gives the same.
@Component
class MakingPaper {
    private static final Logger LOG = LoggerFactory.getLogger(MakingPaper.class);

    private final JdbcClient database;
    private final Events events;
    private final TimetableVersions versions;
    private final PlanQueries plans;
    private final Agendas agendas;
    private final Typesetting typesetting;

    MakingPaper(
            JdbcClient database,
            Events events,
            TimetableVersions versions,
            PlanQueries plans,
            Agendas agendas,
            Typesetting typesetting) {
        this.database = database;
        this.events = events;
        this.versions = versions;
        this.plans = plans;
        this.agendas = agendas;
        this.typesetting = typesetting;
    }

    void make(Paper paper) {
        try {
            versions.findById(paper.version())
                    .ifPresent(version -> keep(paper, set(version, paper)));
        } catch (RuntimeException failure) {
            LOG.error("Paper {} could not be set", paper, failure);
            store(paper, "failed = true").update();
        }
    }

    private byte[] set(TimetableVersion version, Paper paper) {
        EventCard event = events.find(version.event()).orElseThrow();
        return switch (paper.kind()) {
            case AGENDAS -> typesetting.agendas(agendas.all(event, version), paper.language());
            case TABLES ->
                    typesetting.tables(
                            TableLists.of(event, version.number(), plans.placed(version.id())),
                            paper.language());
        };
    }

    private void keep(Paper paper, byte[] content) {
        store(paper, "content = :content").param("content", content).update();
    }

    private JdbcClient.StatementSpec store(Paper paper, String change) {
        return database.sql(
                        """
                        update scheduling.paper set %s
                        where version_id = :version and kind = :kind and language = :language
                        """
                                .formatted(change))
                .param("version", paper.version().value())
                .param("kind", paper.kind().name())
                .param("language", paper.language().code());
    }
}
