create extension if not exists btree_gist;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

create schema instance;

create table instance.installation (
    one_row        boolean primary key default true check (one_row),
    kind           text not null check (kind in ('EMPTY', 'REAL', 'DEMONSTRATION')),
    clock_shift_ms bigint not null default 0,
    check (clock_shift_ms = 0 or kind = 'DEMONSTRATION')
);

comment on column instance.installation.clock_shift_ms is 'what a demonstration''s clock adds to real time';

insert into instance.installation (kind) values ('EMPTY');
