-- The optimiser's own forecasts: requests and how many are accepted, slots, and which sizes are enough.
alter table scheduling.what_if
    add column accepted_percent int not null default 50 check (accepted_percent between 1 and 100),
    add column slots            int check (slots > 0);
alter table scheduling.what_if alter column accepted_percent drop default;
update scheduling.what_if set slots = (select sum(half_day) from unnest(half_days) half_day);
alter table scheduling.what_if
    alter column slots set not null,
    drop column half_days;

comment on column scheduling.what_if.wishes is 'how many others each participant asks to meet';

-- What is under way begins again, so that all its draws are made in one way.
delete from scheduling.what_if_draw
where what_if_id in (select id from scheduling.what_if where state = 'RUNNING');

-- Which sizes are enough for one of the events drawn; null if the time was too short or none is.
create table scheduling.what_if_sizes (
    what_if_id    uuid not null references scheduling.what_if on delete cascade,
    number        int not null check (number > 0),
    tables        int,
    tables_proven boolean,
    slots         int,
    slots_proven  boolean,
    primary key (what_if_id, number),
    check ((tables is null) = (tables_proven is null)),
    check ((slots is null) = (slots_proven is null))
);

comment on column scheduling.what_if_sizes.tables is 'less the reserve';
