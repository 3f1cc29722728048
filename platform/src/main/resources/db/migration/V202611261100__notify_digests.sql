-- How often a person wants mail of a kind; who has no line here gets it as is usual for the kind.
create table notify.preference (
    person_id uuid not null,
    kind      text not null,
    cadence   text not null check (cadence in ('AT_ONCE', 'HOURLY', 'DAILY', 'NEVER')),
    primary key (person_id, kind)
);

comment on column notify.preference.kind is 'key of the words that name the kind';

-- What waits to be told in a person's next digest; what there is to say of it is asked when that is written.
create table notify.matter (
    person_id uuid not null,
    kind      text not null,
    thing     uuid not null,
    about     uuid not null,
    zone      text not null,
    noted_at  timestamptz not null,
    due_at    timestamptz not null,
    primary key (person_id, kind, thing)
);

create index matter_due on notify.matter (due_at);

-- What the links are signed with by which mail is stopped without signing in.
create table notify.secret (
    only_one boolean primary key default true check (only_one),
    value    bytea not null check (length(value) = 32)
);

insert into notify.secret (value)
values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));

alter table notify.mail add column unsubscribe text not null default '';

comment on column notify.mail.unsubscribe is 'address by which such mail is stopped; empty where it must arrive';
