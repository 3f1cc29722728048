create schema scheduling;

create table scheduling.meeting (
    id           uuid primary key,
    event_id     uuid not null references events.event on delete cascade,
    request_id   uuid unique references matchmaking.request,
    state        text not null check (state in ('UNSCHEDULED', 'SCHEDULED', 'HELD', 'NO_SHOW', 'CANCELLED')),
    online       boolean not null default false,
    link         text not null default '',
    mandatory    boolean not null default false,
    weight       int not null check (weight > 0),
    features     text[] not null default '{}',
    pinned_slot  int,
    pinned_table uuid references events.meeting_table,
    excluded     boolean not null default false,
    version      int not null,
    check (not (online and pinned_table is not null)),
    foreign key (event_id, pinned_slot) references events.slot (event_id, number)
);

create index meeting_event on scheduling.meeting (event_id);

-- The organisations that meet; where a delegate is named, only that person will do.
create table scheduling.meeting_side (
    meeting_id      uuid not null references scheduling.meeting on delete cascade,
    organisation_id uuid not null,
    delegate_id     uuid,
    primary key (meeting_id, organisation_id)
);

create index meeting_side_organisation on scheduling.meeting_side (organisation_id);

create table scheduling.timetable_version (
    id             uuid primary key,
    event_id       uuid not null references events.event on delete cascade,
    number         int not null check (number > 0),
    state          text not null check (state in ('DRAFT', 'PUBLISHED', 'SUPERSEDED')),
    created_at     timestamptz not null,
    published_at   timestamptz,
    stays_close_to uuid references scheduling.timetable_version,
    meetings       int not null,
    placed         int not null,
    mandatory_left int not null,
    weight_placed  bigint not null,
    breaks         int not null,
    unfairness     int not null,
    table_changes  int not null,
    moved          int not null,
    bound          jsonb not null,
    proven         boolean not null,
    seconds        numeric(9, 3) not null,
    version        int not null,
    unique (event_id, number),
    check ((state = 'DRAFT') = (published_at is null))
);

create unique index timetable_version_one_published on scheduling.timetable_version (event_id) where state = 'PUBLISHED';

-- Where and when a version places a meeting; no table and no person twice in one slot.
create table scheduling.placement (
    version_id uuid not null references scheduling.timetable_version on delete cascade,
    meeting_id uuid not null references scheduling.meeting,
    slot       int not null,
    table_id   uuid references events.meeting_table,
    primary key (version_id, meeting_id),
    unique (version_id, meeting_id, slot),
    constraint one_meeting_a_table_and_slot unique (version_id, slot, table_id)
);

create table scheduling.attendance (
    version_id      uuid not null,
    meeting_id      uuid not null,
    slot            int not null,
    organisation_id uuid not null,
    person_id       uuid not null,
    primary key (version_id, meeting_id, person_id),
    foreign key (version_id, meeting_id, slot) references scheduling.placement (version_id, meeting_id, slot) on delete cascade,
    constraint one_meeting_a_person_and_slot unique (version_id, slot, person_id)
);

create index attendance_person on scheduling.attendance (person_id, version_id);

-- Why a version leaves a meeting out, as the optimiser's reasons.
create table scheduling.left_out (
    version_id uuid not null references scheduling.timetable_version on delete cascade,
    meeting_id uuid not null references scheduling.meeting,
    reasons    jsonb not null,
    primary key (version_id, meeting_id)
);

-- A run of the optimiser; at most one at a time for an event.
create table scheduling.build (
    id             uuid primary key,
    event_id       uuid not null references events.event on delete cascade,
    state          text not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    requested_by   uuid not null,
    requested_at   timestamptz not null,
    started_at     timestamptz,
    finished_at    timestamptz,
    limit_seconds  int not null check (limit_seconds between 1 and 3600),
    stay_close     boolean not null default false,
    stop_requested boolean not null default false,
    attempts       int not null default 0,
    phase          text not null default '',
    failure        text not null default '',
    version_id     uuid references scheduling.timetable_version
);

create unique index build_one_at_a_time on scheduling.build (event_id) where state in ('QUEUED', 'RUNNING');

-- The curve of a build: what was found and what the bound was, over time.
create table scheduling.build_progress (
    build_id   uuid not null references scheduling.build on delete cascade,
    attempt    int not null,
    elapsed_ms int not null,
    placed     int not null,
    breaks     int not null,
    bound      int not null,
    primary key (build_id, attempt, elapsed_ms)
);
