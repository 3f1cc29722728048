-- A time in the published timetable that is free, offered to a meeting that waits for one: both sides must want it.
create table scheduling.offer (
    id         uuid primary key,
    event_id   uuid not null references events.event on delete cascade,
    meeting_id uuid not null references scheduling.meeting on delete cascade,
    slot       int not null,
    starts_at  timestamptz not null,
    offered_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > offered_at),
    state      text not null check (state in ('OPEN', 'TAKEN', 'DECLINED', 'EXPIRED', 'GONE'))
);

create unique index offer_one_open_a_meeting on scheduling.offer (meeting_id) where state = 'OPEN';
create index offer_slot on scheduling.offer (event_id, slot);
create index offer_due on scheduling.offer (expires_at) where state = 'OPEN';

comment on column scheduling.offer.state is 'GONE: when both wanted it, something was not free any more';

create table scheduling.offer_consent (
    offer_id        uuid not null references scheduling.offer on delete cascade,
    organisation_id uuid not null references directory.organisation,
    person_id       uuid references identity.person,
    at              timestamptz not null,
    primary key (offer_id, organisation_id)
);
