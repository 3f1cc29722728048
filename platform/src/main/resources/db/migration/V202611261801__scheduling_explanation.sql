-- Why a version leaves meetings out and gives people breaks: smallest sets of causes, found by a job on request.
create table scheduling.explanation (
    version_id uuid primary key references scheduling.timetable_version on delete cascade,
    state      text not null check (state in ('ASKED', 'READY', 'OVERTAKEN', 'FAILED')),
    asked_at   timestamptz not null,
    explained  int not null default 0,
    subjects   int not null default 0 check (subjects >= explained),
    conflicts  jsonb not null default '[]'
);

comment on column scheduling.explanation.state is 'OVERTAKEN where the version breaks a rule of the event as it is by now';
