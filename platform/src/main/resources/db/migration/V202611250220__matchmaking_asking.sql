-- Asking and answering: who asked and answered, in which words, and by which way the request goes.
alter table matchmaking.request
    add column route          text not null default 'DIRECT' check (route in ('DIRECT', 'HELD', 'FORWARDED')),
    add column asked_by       uuid references identity.person,
    add column message_hidden boolean not null default false,
    add column valid_until    timestamptz,
    add column answer_message text not null default '' check (length(answer_message) <= 1000),
    add column answer_hidden  boolean not null default false,
    add column decline_reason text check (decline_reason in
        ('NO_COMMON_GROUND', 'NO_TIME', 'WRONG_PARTNER', 'MET_ALREADY', 'OTHER')),
    add column answered_by    uuid references identity.person,
    add check (decline_reason is null or state = 'DECLINED');

comment on column matchmaking.request.route is 'HELD: the organiser has it, and the other side knows nothing of it yet';
comment on column matchmaking.request.valid_until is 'set where it is meant for the next minutes only; else see the view deadline';

create index request_pending on matchmaking.request (event_id) where state = 'PENDING';

-- Who comes for whom, and takes part in the matchmaking.
create view matchmaking.delegate as
select registration.event_id, coalesce(merged."into", registration.organisation_id) as organisation_id,
       registration.person_id
from events.registration
left join directory.merged on merged.id = registration.organisation_id
where registration.state = 'APPROVED' and registration.matchmaking;

-- Who may ask and answer for whom: its delegates, and those who hold a role for it.
create view matchmaking.representative as
select event_id, organisation_id, person_id from matchmaking.delegate
union
select present.event_id, present.organisation_id, role_grant.person_id
from (select distinct event_id, organisation_id from matchmaking.delegate) present
join identity.role_grant on role_grant.scope = present.organisation_id and role_grant.role in ('MANAGER', 'DELEGATE');

-- What the organiser decides about asking; a quota of 0 is none.
create table matchmaking.rules (
    event_id      uuid primary key references events.event on delete cascade,
    answers_until timestamptz,
    asks          int not null default 0 check (asks >= 0),
    asks_a_day    int not null default 0 check (asks_a_day >= 0),
    asked         int not null default 0 check (asked >= 0),
    asked_a_day   int not null default 0 check (asked_a_day >= 0),
    version       int not null
);

create table matchmaking.participant_group (
    id       uuid primary key,
    event_id uuid not null references events.event on delete cascade,
    place    int not null,
    name     jsonb not null
);

create index participant_group_event on matchmaking.participant_group (event_id, place);

-- Who may not ask whom, or only through the organiser; what is not here is allowed.
create table matchmaking.asking_limit (
    from_group uuid not null references matchmaking.participant_group on delete cascade,
    to_group   uuid not null references matchmaking.participant_group on delete cascade,
    verdict    text not null check (verdict in ('NO', 'THROUGH_ORGANISER')),
    primary key (from_group, to_group)
);

-- An organisation at an event: its group, the first where none is set; locked while its quotas are counted.
create table matchmaking.participant (
    event_id        uuid not null references events.event on delete cascade,
    organisation_id uuid not null references directory.organisation,
    group_id        uuid references matchmaking.participant_group on delete set null,
    protected       boolean not null default false,
    primary key (event_id, organisation_id)
);

create index participant_group_members on matchmaking.participant (group_id);

-- When requests of an event expire that nobody has answered.
create view matchmaking.deadline as
select event.id as event_id, rules.answers_until, upper(phase.during) as phase_ends,
       (event.last_day + 1)::timestamp at time zone event.zone as event_ends,
       lower(phase.during) as phase_begins
from events.event
left join matchmaking.rules on rules.event_id = event.id
left join events.phase on phase.event_id = event.id and phase.kind = 'REQUESTS';

-- The first of the organiser's date, the end of the phase and the end of the event that lies behind the asking.
create function matchmaking.expires(asked timestamptz, until timestamptz, deadline matchmaking.deadline) returns timestamptz
    language sql immutable
    return case when until is not null then until
                when deadline.answers_until > asked then deadline.answers_until
                when deadline.answers_until is null and deadline.phase_ends > asked then deadline.phase_ends
                else deadline.event_ends end;
