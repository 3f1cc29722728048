create schema scheduling;

create table scheduling.meeting (
    id           uuid primary key,
    event_id     uuid not null references events.event on delete cascade,
    request_id   uuid unique references matchmaking.request on delete set null,
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

-- The organisations that meet; where delegates are named, all of them attend, else any one of the organisation.
create table scheduling.meeting_side (
    meeting_id      uuid not null references scheduling.meeting on delete cascade,
    organisation_id uuid not null references directory.organisation,
    delegates       uuid[] not null default '{}',
    primary key (meeting_id, organisation_id)
);

create index meeting_side_organisation on scheduling.meeting_side (organisation_id);

-- A run of the optimiser; at most one at a time for an event.
create table scheduling.build (
    id             uuid primary key,
    event_id       uuid not null references events.event on delete cascade,
    state          text not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    requested_by   uuid not null references identity.person,
    requested_at   timestamptz not null,
    started_at     timestamptz,
    finished_at    timestamptz,
    limit_seconds  int not null check (limit_seconds between 1 and 3600),
    least_change   boolean not null default false,
    stop_requested boolean not null default false,
    attempts       int not null default 0,
    failure        text check (failure in ('BROKEN_OFF', 'NOTHING_FOUND', 'BROKEN_RULE', 'ERROR')),
    check ((state = 'FAILED') = (failure is not null)),
    check ((state in ('DONE', 'FAILED')) = (finished_at is not null))
);

comment on column scheduling.build.attempts is
    'counts up whenever a node takes the build; only the last attempt may store anything';

create unique index build_one_at_a_time on scheduling.build (event_id) where state in ('QUEUED', 'RUNNING');
create index build_event on scheduling.build (event_id, requested_at);

-- The curve of a build over time; scores in the order of the columns of timetable_version.
create table scheduling.build_progress (
    build_id   uuid not null references scheduling.build on delete cascade,
    attempt    int not null,
    elapsed_ms int not null check (elapsed_ms >= 0),
    phase      text not null check (phase in ('STARTING', 'SEARCHING', 'SEATING', 'EXPLAINING')),
    found      int[] check (cardinality(found) = 6),
    bound      int[] not null check (cardinality(bound) = 6),
    primary key (build_id, attempt, elapsed_ms)
);

create table scheduling.timetable_version (
    id                     uuid primary key,
    event_id               uuid not null references events.event on delete cascade,
    number                 int not null check (number > 0),
    build_id               uuid unique references scheduling.build,
    state                  text not null check (state in ('DRAFT', 'PUBLISHED', 'SUPERSEDED')),
    created_at             timestamptz not null,
    published_at           timestamptz,
    stays_close_to         uuid references scheduling.timetable_version,
    least_change           boolean not null,
    meetings               int not null,
    placed                 int not null check (placed between 0 and meetings),
    mandatory_missed       int not null,
    weight_missed          int not null,
    breaks                 int not null,
    fairness_excess        int not null,
    table_changes          int not null,
    moved                  int not null,
    bound_mandatory_missed int not null,
    bound_weight_missed    int not null,
    bound_breaks           int not null,
    bound_fairness_excess  int not null,
    bound_table_changes    int not null,
    bound_moved            int not null,
    proven                 boolean not null,
    took_ms                bigint not null check (took_ms >= 0),
    version                int not null,
    unique (event_id, number),
    check ((state = 'DRAFT') = (published_at is null))
);

comment on column scheduling.timetable_version.moved is 'counted against the version in stays_close_to, the one published when the build began';
comment on column scheduling.timetable_version.bound_breaks is
    'a bound claims something only up to the first objective that differs from it, in the order of the goals';

create unique index timetable_version_one_published on scheduling.timetable_version (event_id) where state = 'PUBLISHED';

-- Where and when a version places a meeting; no table and no person twice in one slot.
create table scheduling.placement (
    version_id uuid not null references scheduling.timetable_version on delete cascade,
    meeting_id uuid not null references scheduling.meeting,
    slot       int not null,
    starts_at  timestamptz not null,
    ends_at    timestamptz not null check (ends_at > starts_at),
    table_id   uuid references events.meeting_table,
    primary key (version_id, meeting_id),
    unique (version_id, meeting_id, slot),
    constraint one_meeting_a_table_and_slot unique (version_id, slot, table_id)
);

comment on column scheduling.placement.starts_at is 'as the slot lay when the version was built, so that a changed grid moves no agenda unseen';

create table scheduling.attendance (
    version_id      uuid not null,
    meeting_id      uuid not null,
    slot            int not null,
    organisation_id uuid not null references directory.organisation,
    person_id       uuid not null references identity.person,
    primary key (version_id, meeting_id, person_id),
    foreign key (version_id, meeting_id, slot) references scheduling.placement (version_id, meeting_id, slot) on delete cascade,
    constraint one_meeting_a_person_and_slot unique (version_id, slot, person_id)
);

create index attendance_person on scheduling.attendance (person_id, version_id);

-- Why a version leaves a meeting out: the optimiser's obstacles and cure, or sides that nobody can take.
create table scheduling.left_out (
    version_id uuid not null references scheduling.timetable_version on delete cascade,
    meeting_id uuid not null references scheduling.meeting,
    reasons    jsonb not null,
    primary key (version_id, meeting_id)
);
