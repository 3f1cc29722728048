package org.kontor.insight.cockpit;

import java.util.Arrays;

/// Why a person needs a word from the organiser.
public enum Concern {
    /// None of the organisations they come for has asked anybody; the number is of those that
    /// asked them.
    NO_WISHES(
            """
            select d.person_id,
                   (select count(distinct r.id) from matchmaking.delegate own
                    join matchmaking.request r on r.event_id = own.event_id and r.to_id = own.organisation_id
                    where own.event_id = :event and own.person_id = d.person_id
                      and r.state <> 'WITHDRAWN' and r.route <> 'HELD') as number
            from matchmaking.delegate d
            where d.event_id = :event
            group by d.person_id
            having not bool_or(exists (
                select from matchmaking.request r
                where r.event_id = :event and r.from_id = d.organisation_id and r.state <> 'WITHDRAWN'))
            """,
            "/requests/new"),
    /// Others wait for an answer; the number is of these.
    NO_ANSWERS(
            """
            select d.person_id, count(distinct r.id) as number
            from matchmaking.delegate d
            join matchmaking.request r on r.event_id = d.event_id and r.to_id = d.organisation_id
            where d.event_id = :event and r.state = 'PENDING' and r.route <> 'HELD'
            group by d.person_id
            """,
            "/requests"),
    /// More breaks between their meetings than the event allows a difference of; the number is of
    /// these.
    GAPS(
            """
            select person_id, count(*) as number
            from (select a.person_id, a.slot, s.half_day,
                         lag(a.slot) over (partition by a.person_id, s.half_day order by a.slot) as before
                  from scheduling.timetable_version v
                  join scheduling.attendance a on a.version_id = v.id
                  join scheduling.meeting m on m.id = a.meeting_id and m.state <> 'CANCELLED'
                  join events.slot s on s.event_id = v.event_id and s.number = a.slot
                  where v.event_id = :event and v.state = 'PUBLISHED') seat
            where slot > before + 1
            group by person_id
            having count(*) > (select fairness from events.event where id = :event)
            """,
            "/agenda");

    private final String people;
    private final String path;

    Concern(String people, String path) {
        this.people = people;
        this.path = path;
    }

    /// The query that finds them, with a number for each that says how much.
    String people() {
        return people;
    }

    /// Where they can do something about it, below the event's address.
    String path() {
        return path;
    }

    static Concern of(String name) {
        return Arrays.stream(values())
                .filter(concern -> concern.name().equals(name))
                .findFirst()
                .orElse(NO_WISHES);
    }
}
