-- Calls for applications that an event goes together with, wherever they are run.
create table events.connected_call (
    id        uuid primary key,
    event_id  uuid not null references events.event on delete cascade,
    title     jsonb not null check (title <> '{}'),
    funder    text not null check (funder <> ''),
    purpose   text not null check (purpose in ('TRAVEL', 'JOINT_APPLICATION', 'OTHER')),
    link      text not null check (link ~ '^https?://'),
    closes_at timestamptz,
    version   int not null default 0
);

create index connected_call_event on events.connected_call (event_id);

comment on column events.connected_call.closes_at is 'the deadline; null where the call says of none';
