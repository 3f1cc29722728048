package org.kontor.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The demonstration as processes of their own run it: used through its pages, looked at through
/// its database.
record RunningDemonstration(DataFolder data) {
    static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int MEETINGS = 604;

    /// What must be the same whatever happened in between.
    record Kept(long people, long registrations, long requests, long meetings, long signUps) {}

    /// A build as its row has it.
    record Build(UUID id, String state, int attempt) {
        boolean isUnderWay() {
            return state.equals("QUEUED") || state.equals("RUNNING");
        }
    }

    void signIn(PlainBrowser browser, String address, String role) throws Exception {
        UUID person =
                database()
                        .sql(
                                """
                                select distinct person_id from identity.demonstration_account
                                join identity.role_grant using (person_id) where role = :role
                                """)
                        .param("role", role)
                        .query(UUID.class)
                        .single();
        HttpResponse<String> answer =
                browser.send(
                        address + "/en/sign-in",
                        address + "/en/sign-in/demonstration",
                        Map.of("person", person.toString()));
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    /// Address of the timetable's page below the node's.
    String timetable() {
        return "/en/events/stuttgart-2017/timetable";
    }

    void build(PlainBrowser organiser, String address) throws Exception {
        String page = address + timetable();
        HttpResponse<String> answer = organiser.send(page, page + "/builds", Map.of("limit", "10"));
        assertThat(answer.headers().firstValue("Location")).contains(page);
    }

    Build latestBuild() throws IOException {
        return database()
                .sql(
                        """
                        select id, state, attempts from scheduling.build
                        order by requested_at desc, id desc limit 1
                        """)
                .query(
                        (row, number) ->
                                new Build(
                                        row.getObject("id", UUID.class),
                                        row.getString("state"),
                                        row.getInt("attempts")))
                .single();
    }

    /// Whether the latest build's latest attempt has found a timetable.
    boolean hasFoundAny() throws IOException {
        return database()
                        .sql(
                                """
                                select count(*) from scheduling.build_progress
                                where build_id = :id and attempt = :attempt and found is not null
                                """)
                        .paramSource(latestBuild())
                        .query(Long.class)
                        .single()
                > 0;
    }

    Build awaitEnd() throws IOException {
        await().atMost(PATIENCE).until(() -> !latestBuild().isUnderWay());
        return latestBuild();
    }

    void awaitMeetings() {
        await().atMost(PATIENCE).until(() -> kept().meetings == MEETINGS);
    }

    Kept kept() throws IOException {
        return database()
                .sql(
                        """
                        select (select count(*) from identity.person) as people,
                               (select count(*) from events.registration) as registrations,
                               (select count(*) from matchmaking.request) as requests,
                               (select count(*) from scheduling.meeting) as meetings,
                               (select count(*) from events.sign_up) as sign_ups
                        """)
                .query(Kept.class)
                .single();
    }

    /// How many versions each build has given, in the order in which they were asked for.
    List<Long> versionsOfBuilds() throws IOException {
        return database()
                .sql(
                        """
                        select count(timetable_version.id) from scheduling.build
                        left join scheduling.timetable_version on build_id = build.id
                        group by build.id, requested_at order by requested_at, build.id
                        """)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /// Numbers of versions whose parts are not all there: the meetings that they say they place or
    /// leave out, and somebody of each side at each.
    List<Integer> halfVersions() throws IOException {
        return database()
                .sql(
                        """
                        select number from scheduling.timetable_version v
                        where placed <> (select count(*) from scheduling.placement p where p.version_id = v.id)
                           or meetings - placed <> (select count(*) from scheduling.left_out l where l.version_id = v.id)
                           or exists (
                               select from scheduling.placement p
                               join scheduling.meeting_side s using (meeting_id)
                               where p.version_id = v.id and not exists (
                                   select from scheduling.attendance a
                                   where a.version_id = v.id and a.meeting_id = p.meeting_id
                                     and a.organisation_id = s.organisation_id))
                        """)
                .query((row, number) -> row.getInt(1))
                .list();
    }

    long jobsOfBuilds() throws IOException {
        return count("select count(*) from instance.job where task_name = 'timetable-build'");
    }

    /// How often the record tells of a thing done.
    long recorded(String action) throws IOException {
        return count("select count(*) from audit.entry where action = '%s'".formatted(action));
    }

    /// Asks for an examination of the record as an administrator does, and waits for the finding.
    void assertRecordIsWhole(String address) throws Exception {
        await().atMost(PATIENCE)
                .until(() -> count("select count(*) from audit_apart.unsealed") == 0);
        long entries = count("select count(*) from audit.entry");
        long before = count("select count(*) from audit.examination");
        var administrator = new PlainBrowser();
        signIn(administrator, address, "ADMINISTRATOR");
        String page = address + "/en/audit";
        administrator.send(page, page + "/examinations", Map.of());
        await().atMost(PATIENCE)
                .until(() -> count("select count(*) from audit.examination") > before);
        assertThat(
                        database()
                                .sql(
                                        "select examined, reason from audit.examination order by id desc limit 1")
                                .query()
                                .singleRow())
                .hasEntrySatisfying(
                        "examined",
                        examined -> assertThat((Long) examined).isGreaterThanOrEqualTo(entries))
                .containsEntry("reason", null);
    }

    long count(String sql) throws IOException {
        return database().sql(sql).query(Long.class).single();
    }

    JdbcClient database() throws IOException {
        return data.database();
    }
}
