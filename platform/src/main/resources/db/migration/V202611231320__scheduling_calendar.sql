-- The secret address at which a calendar program reads a person's agenda; only its hash is kept.
create table scheduling.calendar_feed (
    person_id  uuid primary key,
    token_hash bytea not null unique check (length(token_hash) = 32),
    created_at timestamptz not null
);

-- What a person's calendar was last told of a meeting: a change raises the sequence, what falls away is cancelled.
create table scheduling.calendar_entry (
    person_id       uuid not null,
    meeting_id      uuid not null references scheduling.meeting on delete cascade,
    event_id        uuid not null references events.event on delete cascade,
    organisation_id uuid not null,
    starts_at       timestamptz not null,
    ends_at         timestamptz not null check (ends_at > starts_at),
    table_number    int,
    area            text not null,
    link            text not null,
    other_people        uuid[] not null,
    other_organisations uuid[] not null check (cardinality(other_organisations) = cardinality(other_people)),
    cancelled       boolean not null default false,
    sequence        int not null default 0 check (sequence >= 0),
    changed_at      timestamptz not null,
    primary key (person_id, meeting_id)
);

create index calendar_entry_event on scheduling.calendar_entry (event_id);
create index calendar_entry_meeting on scheduling.calendar_entry (meeting_id);

-- A document about a whole version, which takes longer to set than a page may: made once by a job, then kept.
create table scheduling.paper (
    version_id uuid not null references scheduling.timetable_version on delete cascade,
    kind       text not null check (kind in ('AGENDAS', 'TABLES')),
    language   text not null,
    asked_at   timestamptz not null,
    failed     boolean not null default false,
    content    bytea,
    primary key (version_id, kind, language),
    check (not (failed and content is not null))
);
