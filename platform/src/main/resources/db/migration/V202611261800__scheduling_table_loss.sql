-- Times at which a table cannot be used, reported once people keep to a timetable.
create table scheduling.table_loss (
    id        uuid primary key,
    event_id  uuid not null references events.event on delete cascade,
    table_id  uuid not null references events.meeting_table on delete cascade,
    during    tstzrange not null check (not isempty(during)),
    unique (table_id, during)
);

create index table_loss_event on scheduling.table_loss (event_id);
