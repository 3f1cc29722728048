-- People of several organisations who travel together: a country's or a programme's.
create table events.delegation (
    id        uuid primary key,
    event_id  uuid not null references events.event on delete cascade,
    name      jsonb not null,
    country   text not null default '' check (country ~ '^([A-Z]{2})?$'),
    leader_id uuid references identity.person,
    version   int not null
);

create index delegation_event on events.delegation (event_id);
create index delegation_leader on events.delegation (leader_id);

comment on column events.delegation.country is 'empty for a programme of several countries';

-- Who travels in it; nobody travels for one organisation in two delegations.
create table events.delegation_member (
    registration_id uuid primary key references events.registration on delete cascade,
    delegation_id   uuid not null references events.delegation on delete cascade
);

create index delegation_member_delegation on events.delegation_member (delegation_id);

-- The list that was uploaded and waits to be taken over: one at a time for a delegation.
create table events.delegation_file (
    delegation_id uuid primary key references events.delegation on delete cascade,
    file_id       text not null references files.file,
    name          text not null
);

create index delegation_file_file on events.delegation_file (file_id);

-- Organisations that come under a cluster: with a profile of their own, but with the cluster's quotas.
create table events.affiliation (
    event_id        uuid not null references events.event on delete cascade,
    organisation_id uuid not null references directory.organisation,
    cluster_id      uuid not null references directory.organisation check (cluster_id <> organisation_id),
    primary key (event_id, organisation_id)
);

create index affiliation_cluster on events.affiliation (event_id, cluster_id);
