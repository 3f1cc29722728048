-- What an organiser tells people in each phase of an event.
create table events.phase_texts (
    event_id     uuid primary key references events.event on delete cascade,
    registration jsonb not null default '{}',
    requests     jsonb not null default '{}',
    timetable    jsonb not null default '{}',
    event        jsonb not null default '{}',
    follow_up    jsonb not null default '{}',
    version      int not null
);
