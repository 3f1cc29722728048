-- An event may be run elsewhere: then it has an agenda that was imported, certificates and outcomes, but no grid.
alter table events.event
    add column external boolean not null default false,
    add column website text not null default '' check (website = '' or website ~ '^https?://');

-- What is on the agenda of an event run elsewhere. It binds only who confirms it, in events.occupancy.
create table events.agenda_item (
    id        uuid primary key,
    event_id  uuid not null references events.event on delete cascade,
    uid       text not null,
    title     text not null check (title <> ''),
    place     text not null default '',
    starts_at timestamptz not null,
    ends_at   timestamptz not null check (ends_at > starts_at),
    unique (event_id, uid)
);

comment on column events.agenda_item.uid is 'by which the file names it, so that it stays the same when it is imported again';

-- An agenda that was uploaded and waits to be taken over.
create table events.agenda_file (
    event_id uuid primary key references events.event on delete cascade,
    file_id  text not null references files.file,
    name     text not null
);

create index agenda_file_file on events.agenda_file (file_id);

-- That somebody was there, as the organiser of an event run elsewhere certified.
create table events.certificate (
    id              uuid primary key,
    registration_id uuid not null references events.registration,
    file_id         text not null references files.file,
    name            text not null,
    added_at        timestamptz not null,
    unique (registration_id, file_id)
);

create index certificate_file on events.certificate (file_id);

-- What came of an event run elsewhere for an organisation, as somebody wrote it down.
create table events.outcome (
    event_id        uuid not null references events.event on delete cascade,
    organisation_id uuid not null references directory.organisation,
    meetings        int not null default 0 check (meetings >= 0),
    leads           int not null default 0 check (leads >= 0),
    agreements      int not null default 0 check (agreements >= 0),
    note            text not null default '',
    version         int not null default 0,
    primary key (event_id, organisation_id)
);
