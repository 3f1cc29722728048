-- What people of an organisation know about, by which they are sent to its meetings.
create table scheduling.expertise (
    event_id  uuid not null references events.event on delete cascade,
    person_id uuid not null references identity.person,
    tags      text[] not null check (cardinality(tags) > 0),
    primary key (event_id, person_id)
);

comment on column scheduling.expertise.tags is 'codes as opportunities bear them';

-- Whom a side sends to a meeting: by the published timetable, else by name.
create view scheduling.sent as
select meeting.event_id, meeting.id as meeting_id, meeting_side.organisation_id,
       placement.starts_at, placement.ends_at,
       case when placement.meeting_id is null then meeting_side.delegates
            else array(select person_id from scheduling.attendance
                       where version_id = placement.version_id and attendance.meeting_id = meeting.id
                         and attendance.organisation_id = meeting_side.organisation_id
                       order by person_id) end as people
from scheduling.meeting
join scheduling.meeting_side on meeting_side.meeting_id = meeting.id
left join scheduling.timetable_version
    on timetable_version.event_id = meeting.event_id and timetable_version.state = 'PUBLISHED'
left join scheduling.placement
    on placement.version_id = timetable_version.id and placement.meeting_id = meeting.id
where meeting.state in ('UNSCHEDULED', 'SCHEDULED') and not meeting.excluded;

-- The sides of agreed meetings that nobody is sent for: nobody of several was chosen, or who was no longer comes.
create view scheduling.unattended as
select sent.*, cardinality(sent.people) > 0 as has_left
from scheduling.sent
join (select event_id, organisation_id, array_agg(distinct person_id) as people
      from matchmaking.delegate group by event_id, organisation_id) coming using (event_id, organisation_id)
where case when cardinality(sent.people) = 0 then cardinality(coming.people) > 1
           else not sent.people <@ coming.people end;
