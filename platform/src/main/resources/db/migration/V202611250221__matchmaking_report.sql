-- A text that one side of a request reported: kept as it was read, whatever becomes of the request.
create table matchmaking.report (
    id              uuid primary key,
    request_id      uuid not null references matchmaking.request on delete cascade,
    part            text not null check (part in ('MESSAGE', 'ANSWER')),
    text            text not null,
    organisation_id uuid not null references directory.organisation,
    reported_by     uuid references identity.person,
    reason          text not null check (reason in ('RUDE', 'ADVERTISING', 'PRIVATE', 'OTHER')),
    words           text not null default '' check (length(words) <= 1000),
    reported_at     timestamptz not null,
    hidden          boolean not null default false,
    warned          boolean not null default false,
    decided_at      timestamptz,
    decided_by      uuid references identity.person,
    version         int not null,
    check (decided_at is not null or not (hidden or warned))
);

-- Whoever reports the same twice before anybody looked at it has reported it once.
create unique index report_open on matchmaking.report (request_id, part) where decided_at is null;
