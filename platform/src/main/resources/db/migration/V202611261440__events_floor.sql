-- The plan of a floor area: the tables whose area bears its name stand on it.
create table events.floor (
    id           uuid primary key,
    event_id     uuid not null references events.event on delete cascade,
    name         text not null check (name <> ''),
    width        int not null check (width between 2 and 500),
    depth        int not null check (depth between 2 and 500),
    picture      text references files.file,
    picture_name text not null default '',
    version      int not null,
    unique (event_id, name)
);

create index floor_picture on events.floor (picture);

comment on column events.floor.width is 'in metres';

alter table events.meeting_table
    add column x int check (x between 0 and 1000),
    add column y int check (y between 0 and 1000),
    add check ((x is null) = (y is null));

comment on column events.meeting_table.x is 'where it stands on the plan of its area, in thousandths of the width; null where nobody said';
