package org.kontor.events.room;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.kontor.instance.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What organisers wrote of rooms, tracks and speakers when these were free text becomes data.
class FreeTextTest {
    @Test
    void rooms() {
        DataSource owner = TestDatabase.owner(TestDatabase.bare());
        migrate(owner, "202611261000");
        JdbcClient database = JdbcClient.create(owner);
        database.sql(
                        """
                        insert into events.event (id, slug, name, zone, first_day, last_day, country, version)
                        values ('00000000-0000-7000-8000-000000000001', 'old', '{"en": "Old"}', 'Europe/Vilnius',
                                '2017-09-21', '2017-09-21', 'LT', 1)
                        """)
                .update();
        session(database, 1, "09:00", "10:00", " Hall ", "Food", "Ona Onaitė; Jonas Jonaitis");
        session(database, 2, "09:30", "10:30", "Hall", "Food", "Ona Onaitė, ნინო");
        session(database, 3, "10:30", "11:00", "Hall", "Health", "");
        session(database, 4, "09:00", "11:00", "", "", "");

        migrate(owner, "202611261300");

        assertThat(
                        database.sql(
                                        """
                                        select concat_ws(' | ', session.title ->> 'en', programme.room,
                                                         track.name ->> 'en', programme.speakers)
                                        from events.session join events.programme using (id)
                                        left join events.track on track.id = track_id order by session.id
                                        """)
                                .query((row, number) -> row.getString(1))
                                .list())
                .containsExactly(
                        "1 | Hall | Food | Jonas Jonaitis, Ona Onaitė",
                        "2 | Hall (2) | Food | Ona Onaitė, ნინო",
                        "3 | Hall | Health | ",
                        "4 |  | ");
    }

    private static void session(
            JdbcClient database,
            int number,
            String starts,
            String ends,
            String room,
            String track,
            String speakers) {
        database.sql(
                        """
                        insert into events.session (id, event_id, kind, title, room, track, speakers, starts_at, ends_at, version)
                        values ((:id)::uuid, '00000000-0000-7000-8000-000000000001', 'SEMINAR', jsonb_build_object('en', :title),
                                :room, :track, :speakers, (:starts)::timestamptz, (:ends)::timestamptz, 0)
                        """)
                .param("id", "00000000-0000-7000-8000-00000000010" + number)
                .param("title", String.valueOf(number))
                .param("room", room)
                .param("track", track)
                .param("speakers", speakers)
                .param("starts", "2017-09-21T" + starts + "Z")
                .param("ends", "2017-09-21T" + ends + "Z")
                .update();
    }

    private static void migrate(DataSource owner, String target) {
        Flyway.configure().dataSource(owner).target(target).load().migrate();
    }
}
