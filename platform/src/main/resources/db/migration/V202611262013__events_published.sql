-- An event is out of sight while it is being set up.
alter table events.event add column published boolean not null default true;

comment on column events.event.published is 'else only its organisers and those whom it has already see it';
