-- What an organiser decided about many registrations at once, and what became of each.
create table events.decision (
    id         uuid primary key,
    event_id   uuid not null references events.event on delete cascade,
    action     text not null,
    reason     text not null default '',
    decided_by uuid references identity.person,
    decided_at timestamptz not null
);

create index decision_event on events.decision (event_id);

create table events.decided (
    decision_id     uuid not null references events.decision on delete cascade,
    registration_id uuid not null references events.registration on delete cascade,
    place           int not null,
    refusal         text,
    primary key (decision_id, registration_id)
);

comment on column events.decided.place is 'in the order in which it was decided';
comment on column events.decided.refusal is 'key of the words that say why nothing was done; null where it was';
