create schema insight;

-- Whom two organisations asked to meet, and what became of it; a meeting nobody asked for counts for each two of its sides.
create view insight.encounter as
select request.event_id, request.id, request.from_id, request.to_id,
       case when meeting.state in ('SCHEDULED', 'HELD', 'NO_SHOW', 'CANCELLED') then meeting.state else request.state end as state
from matchmaking.request
left join scheduling.meeting on meeting.request_id = request.id
union all
select meeting.event_id, meeting.id, one.organisation_id, another.organisation_id,
       case when meeting.state = 'UNSCHEDULED' then 'ACCEPTED' else meeting.state end
from scheduling.meeting
join scheduling.meeting_side one on one.meeting_id = meeting.id
join scheduling.meeting_side another on another.meeting_id = meeting.id and another.organisation_id > one.organisation_id
where meeting.request_id is null;

-- Whom the organiser reminded of what: at most once a day.
create table insight.nudge (
    event_id  uuid not null references events.event on delete cascade,
    person_id uuid not null references identity.person,
    concern   text not null check (concern in ('NO_WISHES', 'NO_ANSWERS', 'GAPS')),
    day       date not null,
    sent_at   timestamptz not null,
    sent_by   uuid references identity.person,
    primary key (event_id, person_id, concern, day)
);

create index nudge_person on insight.nudge (person_id);

comment on column insight.nudge.day is 'in the zone of the event';
