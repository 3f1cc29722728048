-- An uploaded table that waits for the administrator's word.
create table directory.import (
    id    uuid primary key,
    file  text not null references files.file,
    name  text not null,
    by    uuid not null,
    at    timestamptz not null,
    state text not null
);

create index import_file on directory.import (file);

comment on column directory.import.state is 'what the directory was when the dry run was made; any other makes it stale';
