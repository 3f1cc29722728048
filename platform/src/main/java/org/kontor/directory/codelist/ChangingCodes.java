package org.kontor.directory.codelist;

import java.util.Map;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.instance.TranslatedConverters;
import org.kontor.shared.Language;
import org.kontor.shared.Translated;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Adds codes, calls them otherwise, retires them and takes that back; all of it on record.
@Component
class ChangingCodes {
    static final String SUBJECT = "code-list";

    private final JdbcClient database;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    ChangingCodes(JdbcClient database, AuditTrail trail, ApplicationEventPublisher events) {
        this.database = database;
        this.trail = trail;
        this.events = events;
    }

    /// Puts a code in its place: behind the codes beside it that it follows, or at the end of a
    /// list without levels, where every code keeps its position for ever.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException where the list has it already
    @Transactional
    public void add(CodeListCard list, NewCode code) {
        lock(list);
        int position = CodeShape.hasLevels(list.list()) ? makeRoom(list, code) : end(list);
        list(
                        list,
                        """
                        insert into directory.code (list, version, code, parent, label, position)
                        values (:list, :version, :code, :parent, :label, :position)
                        """)
                .param("code", code.code())
                .param("parent", code.parent().orElse(null))
                .param("label", TranslatedConverters.toJsonb(code.label()))
                .param("position", position)
                .update();
        record(list, "directory.audit.code.added", code.code(), code.label());
    }

    /// Gives the code another label, in all languages.
    ///
    /// @throws OptimisticLockingFailureException where somebody has changed it since that revision
    @Transactional
    public void relabel(CodeListCard list, CodeEntry seen, int revision, Translated label) {
        int changed =
                list(
                                list,
                                """
                                update directory.code set label = :label, revision = revision + 1
                                where list = :list and version = :version and code = :code and revision = :revision
                                """)
                        .param("code", seen.code())
                        .param("revision", revision)
                        .param("label", TranslatedConverters.toJsonb(label))
                        .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("changed since revision " + revision);
        }
        if (!label.equals(seen.label())) {
            record(list, "directory.audit.code.relabelled", seen.code(), label);
            events.publishEvent(new CodeRelabelled(list.code(seen.code())));
        }
    }

    /// Offers the code and those below it no longer; twice is once.
    @Transactional
    public void retire(CodeListCard list, CodeEntry code) {
        turn(list, code, true, "directory.audit.code.retired");
    }

    /// Offers it again, and those below it that were not retired for themselves.
    @Transactional
    public void reinstate(CodeListCard list, CodeEntry code) {
        turn(list, code, false, "directory.audit.code.reinstated");
    }

    private void turn(CodeListCard list, CodeEntry code, boolean retired, String action) {
        lock(list);
        int turned =
                list(
                                list,
                                """
                                update directory.code set retired = :retired, revision = revision + 1
                                where list = :list and version = :version and code = :code and retired <> :retired
                                """)
                        .param("code", code.code())
                        .param("retired", retired)
                        .update();
        if (turned == 1) {
            list(list, "select directory.offer(:list, :version)").query(row -> {});
            record(list, action, code.code(), code.label());
        }
    }

    /// One change of a list after the other, because each counts positions and levels.
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(CodeListCard list) {
        list(
                        list,
                        "select 1 from directory.code_list where list = :list and version = :version for update")
                .query(row -> {});
    }

    private int end(CodeListCard list) {
        return list(
                        list,
                        """
                        select coalesce(max(position), -1) + 1 from directory.code
                        where list = :list and version = :version
                        """)
                .query(Integer.class)
                .single();
    }

    private int makeRoom(CodeListCard list, NewCode code) {
        int position =
                list(
                                list,
                                """
                                with recursive tree as (
                                    select code, position from directory.code
                                    where list = :list and version = :version and parent is not distinct from :parent
                                      and code < :code collate "C"
                                    union all
                                    select b.code, b.position from tree join directory.code b
                                    on b.list = :list and b.version = :version and b.parent = tree.code
                                )
                                select coalesce(
                                    (select max(position) from tree),
                                    (select position from directory.code
                                     where list = :list and version = :version and code = :parent),
                                    -1) + 1
                                """)
                        .param("parent", code.parent().orElse(null))
                        .param("code", code.code())
                        .query(Integer.class)
                        .single();
        list(
                        list,
                        """
                        update directory.code set position = position + 1
                        where list = :list and version = :version and position >= :position
                        """)
                .param("position", position)
                .update();
        return position;
    }

    private JdbcClient.StatementSpec list(CodeListCard list, String sql) {
        return database.sql(sql).param("list", list.list().name()).param("version", list.version());
    }

    private void record(CodeListCard list, String action, String code, Translated label) {
        trail.record(
                new Subject(SUBJECT, list.id()),
                action,
                Map.of(
                        "code",
                        code,
                        "label-en",
                        label.exactly(Language.EN),
                        "label-lt",
                        label.exactly(Language.LT)));
    }
}
