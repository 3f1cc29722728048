-- What administrators change in the code lists.
alter table directory.code_list add id uuid not null default gen_random_uuid() unique;

comment on column directory.code_list.id is 'what the audit trail calls the list by';

alter table directory.code
    add revision int not null default 0,
    add offered boolean not null default true;

comment on column directory.code.retired is 'by an administrator''s word; what was chosen before is still shown';
comment on column directory.code.offered is 'whether neither it nor a code above it is retired';

-- Makes the codes of one list tell whether they are offered.
create function directory.offer(text, text) returns void
    language sql
as $$
    with recursive tree as (
        select code, not retired as offered from directory.code
        where (list, version) = ($1, $2) and parent is null
        union all
        select below.code, above.offered and not below.retired
        from tree above
        join directory.code below on (below.list, below.version, below.parent) = ($1, $2, above.code)
    )
    update directory.code set offered = tree.offered
    from tree
    where (code.list, code.version, code.code) = ($1, $2, tree.code) and code.offered <> tree.offered;
$$;

-- Which organisations go by which codes.
create view directory.code_use as
    select used.* from (
        select list, version, code, organisation from directory.classification
        union all
        select label_list, label_version, label, organisation from directory.cluster where label is not null
    ) used
    where not exists (select from directory.merged where merged.id = used.organisation);

create index cluster_label on directory.cluster (label) where label is not null;

-- An uploaded table of codes that waits for the administrator's word.
create table directory.code_import (
    id      uuid primary key,
    list    text not null,
    version text not null,
    file    text not null references files.file,
    name    text not null,
    by      uuid not null,
    at      timestamptz not null,
    state   text not null,
    foreign key (list, version) references directory.code_list
);

create index code_import_file on directory.code_import (file);

comment on column directory.code_import.state is 'what the list was when the dry run was made; any other makes it stale';
