-- Texts of profiles, offers and requests are reported too.
alter table matchmaking.report
    alter column request_id drop not null,
    add column profile_id uuid references matchmaking.profile on delete cascade,
    add column opportunity_id uuid references matchmaking.opportunity on delete cascade,
    add column event_id uuid references events.event on delete cascade,
    add column author_id uuid references directory.organisation,
    drop constraint report_part_check,
    add constraint report_part_check check (part in ('MESSAGE', 'ANSWER', 'PROFILE', 'OPPORTUNITY')),
    add check (case part when 'PROFILE' then profile_id when 'OPPORTUNITY' then opportunity_id else request_id end is not null),
    add check (num_nonnulls(request_id, profile_id, opportunity_id) = 1);

update matchmaking.report set event_id = request.event_id,
    author_id = case part when 'MESSAGE' then request.from_id else request.to_id end
from matchmaking.request where request.id = request_id;

alter table matchmaking.report alter column event_id set not null, alter column author_id set not null;

create unique index report_open_profile on matchmaking.report (profile_id) where decided_at is null;
create unique index report_open_opportunity on matchmaking.report (opportunity_id) where decided_at is null;
create index report_event on matchmaking.report (event_id);
