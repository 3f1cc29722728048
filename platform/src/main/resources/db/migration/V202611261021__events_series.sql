alter table events.series add column version int not null default 0;
