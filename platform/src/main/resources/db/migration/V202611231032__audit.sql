-- Who did what. Entries and seals are for ever; what may go lies in the schema beside.
create schema audit;
create schema audit_apart;

create table audit.entry (
    id           uuid primary key,
    at           timestamptz not null,
    instance_at  timestamptz not null,
    actor        uuid,
    subject_kind text not null check (subject_kind <> ''),
    subject_id   uuid not null,
    action       text not null check (action <> ''),
    details_hash bytea not null check (length(details_hash) = 32)
);

comment on column audit.entry.instance_at is 'the time by the installation''s own clock, which a demonstration moves';
comment on column audit.entry.actor is 'the person who did it; null for the program itself and for strangers';

create index entry_subject on audit.entry (subject_kind, subject_id, id);

create table audit.seal (
    position bigint primary key check (position > 0),
    entry_id uuid not null unique references audit.entry,
    hash     bytea not null check (length(hash) = 32)
);

create table audit.erasure (
    entry_id uuid primary key references audit.entry,
    at       timestamptz not null
);

create table audit.examination (
    id       uuid primary key,
    at       timestamptz not null,
    examined bigint not null,
    broken   uuid,
    reason   text,
    check ((broken is null) = (reason is null))
);

create table audit_apart.details (
    entry_id uuid primary key references audit.entry,
    salt     bytea not null,
    facts    jsonb not null
);

create table audit_apart.unsealed (
    entry_id uuid primary key references audit.entry
);

-- The application's role lacks these rights anyway; where one role owns everything, this refuses.
create function audit.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail is append-only: % on %.% is refused', tg_op, tg_table_schema, tg_table_name;
end
$$;

create trigger append_only before update or delete or truncate on audit.entry
    for each statement execute function audit.refuse();
create trigger append_only before update or delete or truncate on audit.seal
    for each statement execute function audit.refuse();
create trigger append_only before update or delete or truncate on audit.erasure
    for each statement execute function audit.refuse();
create trigger append_only before update or delete or truncate on audit.examination
    for each statement execute function audit.refuse();
create trigger unchangeable before update or truncate on audit_apart.details
    for each statement execute function audit.refuse();

-- Details go only with a record that they were erased.
create function audit_apart.require_erasure() returns trigger language plpgsql as $$
begin
    if not exists (select from audit.erasure where entry_id = old.entry_id) then
        raise exception 'details of audit entry % have no record of their erasure', old.entry_id;
    end if;
    return old;
end
$$;

create trigger erased_on_record before delete on audit_apart.details
    for each row execute function audit_apart.require_erasure();
