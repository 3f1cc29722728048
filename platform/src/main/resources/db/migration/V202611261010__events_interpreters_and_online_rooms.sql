-- Who interprets at an event, between any two of their languages.
create table events.interpreter (
    event_id  uuid not null references events.event on delete cascade,
    person_id uuid not null references identity.person,
    languages text[] not null check (cardinality(languages) >= 2),
    version   int not null default 0,
    primary key (event_id, person_id)
);

create index interpreter_person on events.interpreter (person_id);

-- Where meetings online are held that bring no link of their own, one at a time.
create table events.online_room (
    id       uuid primary key,
    event_id uuid not null references events.event on delete cascade,
    name     text not null check (name <> ''),
    link     text not null check (link ~ '^https?://'),
    version  int not null default 0,
    unique (event_id, name)
);
