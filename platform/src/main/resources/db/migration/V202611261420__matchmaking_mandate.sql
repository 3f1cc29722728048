-- An organisation's word that a delegation may ask others on its behalf, until it takes it back.
create table matchmaking.mandate (
    id              uuid primary key,
    delegation_id   uuid not null references events.delegation on delete cascade,
    organisation_id uuid not null references directory.organisation,
    given_by        uuid references identity.person,
    given_at        timestamptz not null,
    ended_by        uuid references identity.person,
    ended_at        timestamptz check (ended_at >= given_at),
    check (ended_by is null or ended_at is not null)
);

create unique index mandate_in_force on matchmaking.mandate (delegation_id, organisation_id) where ended_at is null;
create index mandate_organisation on matchmaking.mandate (organisation_id);

-- What an adviser asks on an organisation's behalf: sent once the organisation agrees, or has agreed beforehand.
create table matchmaking.prepared (
    id            uuid primary key,
    event_id      uuid not null references events.event on delete cascade,
    delegation_id uuid not null references events.delegation on delete cascade,
    from_id       uuid not null references directory.organisation,
    to_id         uuid not null references directory.organisation check (to_id <> from_id),
    wish          text not null check (wish in ('MUST', 'WANT', 'COULD')),
    mode          text not null check (mode in ('ON_SITE', 'ONLINE')),
    message       text not null default '' check (length(message) <= 1000),
    prepared_by   uuid references identity.person,
    prepared_at   timestamptz not null,
    state         text not null check (state in ('WAITING', 'SENT', 'REFUSED', 'WITHDRAWN')),
    mandate_id    uuid references matchmaking.mandate,
    decided_by    uuid references identity.person,
    decided_at    timestamptz check ((state = 'WAITING') = (decided_at is null))
);

comment on column matchmaking.prepared.mandate_id is 'the consent given beforehand by which it was sent; null where the organisation decided itself';

create unique index prepared_once on matchmaking.prepared (event_id, from_id, to_id) where state = 'WAITING';
create index prepared_delegation on matchmaking.prepared (delegation_id);
