-- What a person keeps to themselves of an organisation at an event.
create table matchmaking.bookmark (
    event_id        uuid not null references events.event on delete cascade,
    person_id       uuid not null references identity.person,
    organisation_id uuid not null references directory.organisation,
    marked          boolean not null default false,
    note            text not null default '' check (length(note) <= 2000),
    changed_at      timestamptz not null,
    primary key (event_id, person_id, organisation_id),
    check (marked or note <> '')
);

create index bookmark_person on matchmaking.bookmark (person_id);
create index bookmark_organisation on matchmaking.bookmark (organisation_id);
