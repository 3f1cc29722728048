-- What stood in a version before it was changed after publishing; the version as it was built follows from going back.
create table scheduling.placement_change (
    id         uuid primary key,
    version_id uuid not null references scheduling.timetable_version on delete cascade,
    meeting_id uuid not null references scheduling.meeting,
    kind       text not null check (kind in ('PLACED', 'MOVED', 'PEOPLE', 'REMOVED')),
    at         timestamptz not null,
    made_by    uuid,
    slot       int,
    starts_at  timestamptz,
    ends_at    timestamptz,
    table_id   uuid,
    people     uuid[] not null default '{}',
    check ((kind = 'PLACED') = (slot is null)),
    check ((slot is null) = (starts_at is null) and (slot is null) = (ends_at is null))
);

create index placement_change_version on scheduling.placement_change (version_id, id);
create index placement_change_meeting on scheduling.placement_change (meeting_id);

comment on column scheduling.placement_change.slot is 'where the meeting was before; it had no place where it was placed by this change';
