create schema events;

create table events.series (
    id      uuid primary key,
    name    jsonb not null,
    aliases text[] not null default '{}'
);

-- An edition of a series, or an event of its own.
create table events.event (
    id                 uuid primary key,
    series_id          uuid references events.series,
    edition            int check (edition > 0),
    slug               text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,60}$'),
    name               jsonb not null,
    summary            jsonb not null default '{}',
    zone               text not null,
    first_day          date not null,
    last_day           date not null check (last_day >= first_day),
    venue              text not null default '',
    address            text not null default '',
    city               text not null default '',
    country            text not null check (country ~ '^[A-Z]{2}$'),
    hosts              text not null default '',
    languages          text[] not null default '{en}',
    meeting_minutes    int not null default 20 check (meeting_minutes between 5 and 240),
    changeover_minutes int not null default 5 check (changeover_minutes between 0 and 120),
    reserve_percent    int not null default 10 check (reserve_percent between 0 and 90),
    frozen_minutes     int not null default 30 check (frozen_minutes between 0 and 1440),
    fairness           int not null default 2 check (fairness >= 0),
    daily_limit        int not null default 0 check (daily_limit >= 0),
    version            int not null,
    unique (series_id, edition),
    check ((series_id is null) = (edition is null))
);

comment on column events.event.daily_limit is 'meetings of a delegate on one day; 0 for no limit';

create table events.phase (
    event_id uuid not null references events.event on delete cascade,
    kind     text not null check (kind in ('REGISTRATION', 'REQUESTS', 'TIMETABLE', 'EVENT', 'FOLLOW_UP')),
    during   tstzrange not null check (not isempty(during)),
    primary key (event_id, kind)
);

-- When meetings may be held; slots follow from windows, meeting length and changeover.
create table events.meeting_window (
    id       uuid primary key,
    event_id uuid not null references events.event on delete cascade,
    day      date not null,
    starts   time not null,
    ends     time not null check (ends > starts),
    exclude using gist (event_id with =, day with =, int4range(extract(epoch from starts)::int, extract(epoch from ends)::int) with &&)
);

create table events.slot (
    event_id  uuid not null references events.event on delete cascade,
    number    int not null check (number > 0),
    half_day  int not null check (half_day > 0),
    starts_at timestamptz not null,
    ends_at   timestamptz not null check (ends_at > starts_at),
    primary key (event_id, number),
    exclude using gist (event_id with =, tstzrange(starts_at, ends_at) with &&)
);

comment on column events.slot.half_day is 'counted over the whole event; a gap between two half days is no break';

create table events.meeting_table (
    id       uuid primary key,
    event_id uuid not null references events.event on delete cascade,
    number   int not null check (number > 0),
    area     text not null default '',
    features text[] not null default '{}' check (features <@ array['STEP_FREE', 'QUIET', 'SCREEN', 'POWER']),
    version  int not null default 0,
    unique (event_id, number)
);

create table events.session (
    id          uuid primary key,
    event_id    uuid not null references events.event on delete cascade,
    kind        text not null check (kind in ('PLENARY', 'WORKSHOP', 'SEMINAR', 'VISIT')),
    title       jsonb not null,
    description jsonb not null default '{}',
    track       text not null default '',
    room        text not null default '',
    speakers    text not null default '',
    language    text not null default '',
    starts_at   timestamptz not null,
    ends_at     timestamptz not null check (ends_at > starts_at),
    capacity    int not null default 0 check (capacity >= 0),
    version     int not null
);

comment on column events.session.capacity is 'how many may sign up; 0 for no limit';

create index session_event on events.session (event_id, starts_at);

-- Who is in a session, and who waits for a place; a place binds its time in events.occupancy too.
create table events.sign_up (
    session_id uuid not null references events.session on delete cascade,
    person_id  uuid not null references identity.person,
    waiting    boolean not null,
    at         timestamptz not null,
    primary key (session_id, person_id)
);

create index sign_up_person on events.sign_up (person_id);

create table events.registration (
    id              uuid primary key,
    event_id        uuid not null references events.event,
    person_id       uuid not null references identity.person,
    organisation_id uuid not null references directory.organisation,
    role            text not null check (role in ('DELEGATE', 'SPEAKER', 'HOST', 'PRESS', 'OBSERVER', 'WALK_IN')),
    funding         text not null check (funding in ('AWARD', 'SELF', 'STAFF')),
    state           text not null check (state in ('DRAFT', 'SUBMITTED', 'WAITLISTED', 'APPROVED', 'REJECTED', 'CANCELLED')),
    matchmaking     boolean not null default true,
    submitted_at    timestamptz,
    version         int not null
);

-- Who cancelled may come again, by a registration of its own.
create unique index registration_one_at_a_time on events.registration (event_id, person_id, organisation_id)
    where state <> 'CANCELLED';

create index registration_organisation on events.registration (event_id, organisation_id);
create index registration_person on events.registration (person_id);

-- The one table of binding times: sessions signed up for and meetings of published timetables, over all events.
create table events.occupancy (
    person_id uuid not null references identity.person,
    during    tstzrange not null check (not isempty(during)),
    event_id  uuid not null references events.event,
    kind      text not null check (kind in ('SESSION', 'MEETING')),
    source_id uuid not null,
    primary key (person_id, source_id),
    constraint nobody_is_at_two_places exclude using gist (person_id with =, during with &&)
);

create index occupancy_source on events.occupancy (source_id);
create index occupancy_event on events.occupancy (event_id);

-- A person's own blocks at an event: times at which they want no meetings.
create table events.unavailability (
    id        uuid primary key,
    event_id  uuid not null references events.event on delete cascade,
    person_id uuid not null references identity.person,
    during    tstzrange not null check (not isempty(during)),
    exclude using gist (event_id with =, person_id with =, during with &&)
);
