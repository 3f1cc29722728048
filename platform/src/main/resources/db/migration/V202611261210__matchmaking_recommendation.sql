-- Whom an organisation is recommended at an event, the best first, with the scores of the pairs.
create table matchmaking.recommendation (
    event_id        uuid not null references events.event on delete cascade,
    organisation_id uuid not null references directory.organisation,
    partners        uuid[] not null,
    scores          real[] not null check (cardinality(scores) = cardinality(partners)),
    primary key (event_id, organisation_id)
);

create index recommendation_organisation on matchmaking.recommendation (organisation_id);

-- When the recommendations of an event were last made from all, and how evenly organisations are shown.
create table matchmaking.recommendation_run (
    event_id      uuid primary key references events.event on delete cascade,
    run           uuid not null,
    rules         int not null,
    made_at       timestamptz not null,
    plain_gini    real not null,
    balanced_gini real not null,
    plain_mean    real not null,
    balanced_mean real not null,
    reading_ms    int not null,
    computing_ms  int not null,
    storing_ms    int not null default 0,
    changes       int not null default 0,
    change_ms     int not null default 0
);

comment on column matchmaking.recommendation_run.run is 'another whenever a list changes: what a node remembers holds while it is the same';
comment on column matchmaking.recommendation_run.changes is 'how many organisations were followed since, and how long the last of it took in change_ms';
comment on column matchmaking.recommendation_run.rules is 'version of the rules of asking that were kept to';

-- Organisations that are others than the recommendations know.
create table matchmaking.recommendation_due (
    event_id        uuid not null references events.event on delete cascade,
    organisation_id uuid not null references directory.organisation,
    mark            uuid not null default gen_random_uuid(),
    primary key (event_id, organisation_id)
);

comment on column matchmaking.recommendation_due.mark is 'another with every change, so that one that comes meanwhile is not taken for followed';

create index recommendation_due_organisation on matchmaking.recommendation_due (organisation_id);
