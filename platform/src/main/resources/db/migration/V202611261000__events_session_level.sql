-- A session whose level nobody said is for everybody; a language that is none is the event's.
alter table events.session
    add column level text not null default 'ALL' check (level in ('ALL', 'INTRODUCTORY', 'INTERMEDIATE', 'ADVANCED'));
