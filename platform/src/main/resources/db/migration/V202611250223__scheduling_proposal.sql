-- One side of a meeting proposes other times; the other side takes one of them or declines.
create table scheduling.proposal (
    id              uuid primary key,
    meeting_id      uuid not null references scheduling.meeting on delete cascade,
    organisation_id uuid not null references directory.organisation,
    proposed_by     uuid references identity.person,
    slots           int[] not null check (cardinality(slots) between 1 and 5),
    proposed_at     timestamptz not null,
    state           text not null check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    answered_by     uuid references identity.person,
    answered_at     timestamptz,
    check ((state = 'OPEN') = (answered_at is null))
);

create unique index proposal_one_open on scheduling.proposal (meeting_id) where state = 'OPEN';
