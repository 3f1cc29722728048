package org.kontor.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// Fills the demonstration's event with made-up registrations, the same every time: of all states,
/// roles and clusters, each with answers.
final class ManyRegistrations {
    static final int COUNT = 5_000;

    private ManyRegistrations() {}

    static void write(Application application) throws IOException, SQLException {
        try (Connection database = application.connect();
                Statement statement = database.createStatement()) {
            for (String step : FILLING) {
                statement.execute(step.replace("COUNT", String.valueOf(COUNT)));
            }
        }
        application.analyze();
    }

    private static final String[] FILLING = {
        """
        create temp table guest as
        select n, gen_random_uuid() as person, gen_random_uuid() as response,
               'Guest ' || substr(md5(n::text), 1, 7) || ' ' || substr(md5(n::text), 8, 9) as name
        from generate_series(1, COUNT) n
        """,
        """
        insert into identity.person (id, email, name, language, created_at)
        select person, 'guest' || n || '@many.example', name,
               case when n % 3 = 0 then 'lt' else 'en' end, now()
        from guest
        """,
        """
        insert into forms.response (id, form_id, number, person_id, answers, saved_at)
        select response, asked.form_id, asked.number, person,
               (select jsonb_object_agg(question ->> 'id', jsonb_build_array(case question ->> 'kind'
                    when 'YES_NO' then 'yes'
                    when 'ONE_OF' then question -> 'choices' -> (n % 3) ->> 'key'
                    when 'DATE' then '2017-09-20'
                    else 'Answer ' || substr(md5(n::text), 1, 20) end))
                from jsonb_array_elements(asked.questions -> 'questions') question
                where question ->> 'kind' <> 'FILE'),
               now()
        from guest, (select * from forms.published order by form_id, number desc limit 1) asked
        """,
        """
        insert into events.registration
            (id, event_id, person_id, organisation_id, role, funding, state, matchmaking,
             submitted_at, response_id, confirmed, submission, version)
        select gen_random_uuid(), (select id from events.event where slug = 'stuttgart-2017'), person,
               cluster.id, (array['DELEGATE', 'DELEGATE', 'DELEGATE', 'PRESS', 'OBSERVER'])[1 + n % 5],
               (array['SELF', 'SELF', 'AWARD'])[1 + n % 3],
               (array['SUBMITTED', 'APPROVED', 'APPROVED', 'WAITLISTED', 'REJECTED'])[1 + n % 5],
               n % 5 in (1, 2), now() - n * interval '1 minute', response, true, nextval('events.submission'), 0
        from guest
        join (select id, row_number() over (order by id) as place, count(*) over () as all
              from directory.organisation) cluster on cluster.place = 1 + n % cluster.all
        """,
        "update events.intake set capacity = 10000"
    };
}
