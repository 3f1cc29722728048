package org.kontor.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/// Lets organisations of a directory of many take part in an event, each with a delegate, a
/// profile, two offers and a request; the same every time.
final class ManyParticipants {
    private static final String EVENT =
            """
            insert into events.event (id, slug, name, zone, first_day, last_day, country, version)
            values (?, ?, '{"en": "Many meet"}', 'Europe/Vilnius', '2199-09-21', '2199-09-22', 'LT', 1)
            """;

    private static final String CHOSEN =
            """
            create temporary table chosen as
            select row_number() over () as number, id as organisation, gen_random_uuid() as person
            from (select id from directory.organisation where id > '01990000-0000-7000-0000-000000000000'
                  order by md5(id::text) limit ?) each
            """;

    private static final String PEOPLE =
            """
            insert into identity.person (id, email, name, language, created_at)
            select person, person || '@example.org', 'Delegate ' || number, 'en', now() from chosen
            """;

    private static final String REGISTRATIONS =
            """
            insert into events.registration (id, event_id, person_id, organisation_id, role, funding, state, version)
            select gen_random_uuid(), ?, person, organisation, 'DELEGATE', 'SELF', 'APPROVED', 1 from chosen
            """;

    /// The classes of each section of NACE, to be drawn from with the first more often.
    private static final String CLASSES =
            """
            create temporary table classes as
            select division.parent as section, array_agg(code.code order by code.code) as codes
            from directory.code
            join directory.code division on (division.list, division.version, division.code)
                = (code.list, code.version, left(code.code, 2))
            where (code.list, code.version) = ('NACE', '2.1') and length(code.code) = 5
            group by 1
            """;

    private static final String PROFILES =
            """
            create temporary table told as
            select c.organisation,
                   array_agg(distinct coalesce(
                       classes.codes[1 + floor(power(random(), 2) * cardinality(classes.codes))::int],
                       cl.code)) as tags
            from chosen c
            join directory.classification cl on cl.organisation = c.organisation
            left join classes on cl.list = 'NACE' and classes.section = cl.code
            group by 1
            """;

    private static final String STORED =
            """
            insert into matchmaking.profile
                (id, event_id, organisation_id, about, tags, keywords, sought_kinds, sought_countries, languages,
                 agreed_at, changed_at, version)
            select gen_random_uuid(), ?, o.id, o.description, told.tags, o.keywords,
                   case when random() < 0.5 then '{}' else array[(array['COMPANY', 'CLUSTER', 'RESEARCH'])[1 + floor(random() * 3)::int]] end,
                   case when random() < 0.5 then '{}' else array[(array['DE', 'LT', 'FI', 'SE', 'FR', 'PL'])[1 + floor(random() * 6)::int]] end,
                   array['en'], now(), now(), 1
            from told join directory.organisation o on o.id = told.organisation
            """;

    /// Texts of others serve as texts of offers and requests: their words are as common.
    private static final String OPPORTUNITIES =
            """
            insert into matchmaking.opportunity
                (id, event_id, organisation_id, direction, kind, title, description, tags, version)
            select gen_random_uuid(), ?, told.organisation, case when n < 3 then 'OFFER' else 'REQUEST' end,
                   (array['BUSINESS', 'TECHNOLOGY', 'R_AND_D', 'PROJECT_PARTNER'])[1 + floor(power(random(), 2) * 4)::int],
                   jsonb_build_object('en', 'Something of ' || split_part(o.description ->> 'en', ' ', 1)),
                   jsonb_build_object('en', array_to_string((string_to_array(o.description ->> 'en', ' '))[1 + 12 * n : 12 + 12 * n], ' ')),
                   told.tags[1:2], 1
            from told
            join directory.organisation o on o.id = told.organisation
            cross join generate_series(1, 3) n
            """;

    private ManyParticipants() {}

    /// Enters an event with so many participants.
    ///
    /// @return the id of the event
    static UUID enter(Connection database, int count) throws SQLException {
        var event = new UUID(0, count);
        try (var statement = database.createStatement()) {
            statement.execute("select setseed(0.2017)");
            statement.execute("drop table if exists chosen, classes, told");
        }
        run(database, EVENT, event, "many-" + count);
        run(database, CHOSEN, count);
        run(database, PEOPLE);
        run(database, CLASSES);
        run(database, PROFILES);
        run(database, STORED, event);
        run(database, OPPORTUNITIES, event);
        run(database, REGISTRATIONS, event);
        return event;
    }

    private static void run(Connection database, String sql, Object... parameters)
            throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }
}
