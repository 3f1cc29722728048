create schema matchmaking;

-- What an organisation offers or looks for at an event.
create table matchmaking.opportunity (
    id              uuid primary key,
    event_id        uuid not null references events.event on delete cascade,
    organisation_id uuid not null references directory.organisation,
    direction       text not null check (direction in ('OFFER', 'REQUEST')),
    kind            text not null check (kind in ('BUSINESS', 'TECHNOLOGY', 'R_AND_D', 'PROJECT_PARTNER', 'INVESTMENT')),
    title           jsonb not null,
    description     jsonb not null default '{}',
    tags            text[] not null default '{}',
    version         int not null
);

create index opportunity_organisation on matchmaking.opportunity (event_id, organisation_id);

-- One organisation asks another to meet.
create table matchmaking.request (
    id           uuid primary key,
    event_id     uuid not null references events.event on delete cascade,
    from_id      uuid not null references directory.organisation,
    to_id        uuid not null references directory.organisation check (to_id <> from_id),
    wish         text not null check (wish in ('MUST', 'WANT', 'COULD')),
    answer_wish  text check (answer_wish in ('MUST', 'WANT', 'COULD')),
    mode         text not null check (mode in ('ON_SITE', 'ONLINE')),
    message      text not null default '' check (length(message) <= 1000),
    state        text not null check (state in ('PENDING', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'EXPIRED')),
    asked_at     timestamptz not null,
    answered_at  timestamptz check ((state = 'PENDING') = (answered_at is null)),
    version      int not null
);

-- Two organisations have at most one request between them that is open or accepted.
create unique index request_one_per_pair on matchmaking.request (event_id, least(from_id, to_id), greatest(from_id, to_id))
    where state in ('PENDING', 'ACCEPTED');
create index request_from on matchmaking.request (event_id, from_id);
create index request_to on matchmaking.request (event_id, to_id);

create table matchmaking.request_delegate (
    request_id      uuid not null references matchmaking.request on delete cascade,
    organisation_id uuid not null references directory.organisation,
    person_id       uuid not null references identity.person,
    primary key (request_id, person_id)
);

-- The table of wishes that an organiser looked at and has not yet taken over: one at a time for an event.
create table matchmaking.wish_file (
    event_id uuid primary key references events.event on delete cascade,
    file_id  text not null references files.file,
    name     text not null,
    agreed   boolean not null
);

create index wish_file_file on matchmaking.wish_file (file_id);

comment on column matchmaking.wish_file.agreed is 'whether wishes that say nothing of an answer count as agreed';
