-- What an organiser tries out before there are any wishes: one at a time for an event, the last one stays.
create table scheduling.what_if (
    id              uuid primary key,
    event_id        uuid not null unique references events.event on delete cascade,
    requested_by    uuid references identity.person,
    requested_at    timestamptz not null,
    participants    int not null check (participants > 1),
    delegates       int not null check (delegates > 0),
    wishes          int not null check (wishes > 0),
    uneven          boolean not null,
    half_days       int[] not null check (cardinality(half_days) > 0),
    tables          int not null check (tables > 0),
    reserve_percent int not null check (reserve_percent between 0 and 90),
    busy_percent    int not null check (busy_percent between 0 and 90),
    seed            bigint not null,
    state           text not null check (state in ('RUNNING', 'DONE', 'FAILED'))
);

comment on column scheduling.what_if.half_days is 'how many slots each half day has';
comment on column scheduling.what_if.wishes is 'how many meetings each participant agrees to';

-- One random draw of wishes, put into a timetable with so many tables.
create table scheduling.what_if_draw (
    what_if_id    uuid not null references scheduling.what_if on delete cascade,
    number        int not null check (number > 0),
    tables        int not null,
    meetings      int not null,
    placed        int not null check (placed between 0 and meetings),
    no_table      int not null,
    no_slot       int not null,
    never_together int not null,
    proven        boolean not null,
    primary key (what_if_id, number),
    check (placed + no_table + no_slot + never_together = meetings)
);

comment on column scheduling.what_if_draw.proven is 'whether no timetable could hold more';
