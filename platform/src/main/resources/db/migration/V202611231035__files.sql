create schema files;

create table files.file (
    id         text primary key check (id ~ '^[0-9a-f]{64}$'),
    content_id uuid not null unique,
    media_type text not null,
    size       bigint not null check (size >= 0),
    stored_at  timestamptz not null
);

comment on column files.file.id is 'the SHA-256 of the content';

create table files.chunk (
    content_id uuid not null references files.file (content_id) on delete cascade deferrable initially deferred,
    position   int not null,
    content    bytea not null check (length(content) between 1 and 1048576),
    primary key (content_id, position)
);

-- Stored files are mostly compressed already; packing them again would only cost time.
alter table files.chunk alter column content set storage external;
