alter table scheduling.meeting
    add column interpreted text[] not null default '{}' check (cardinality(interpreted) in (0, 2));

comment on column scheduling.meeting.interpreted is 'the two languages between which somebody has to interpret';

-- An interpreter attends like everybody, so that nobody is at two meetings at once, but for no side.
alter table scheduling.attendance alter column organisation_id drop not null;

comment on column scheduling.attendance.organisation_id is 'for whom; null for the interpreter';

alter table scheduling.calendar_entry alter column organisation_id drop not null;

alter table scheduling.placement
    add column room_id uuid references events.online_room on delete set null,
    add constraint one_meeting_an_online_room_and_slot unique (version_id, slot, room_id),
    add constraint at_a_table_or_online check (table_id is null or room_id is null);

create index placement_room on scheduling.placement (room_id) where room_id is not null;

alter table scheduling.placement_change add column room_id uuid;
