create table identity.person (
    id         uuid primary key,
    email      text unique check (email = lower(email)),
    name       text not null,
    language   text not null,
    created_at timestamptz not null,
    erased_at  timestamptz,
    version    bigint not null default 0,
    check ((email is null) = (erased_at is not null))
);

create index person_name on identity.person (lower(name), id);
create index person_search on identity.person using gin ((lower(name || ' ' || coalesce(email, ''))) gin_trgm_ops);

create table identity.role_grant (
    person_id  uuid not null references identity.person,
    role       text not null check (role in
        ('ADMINISTRATOR', 'EDITOR', 'ORGANISER', 'OFFICER', 'EVALUATOR', 'COORDINATOR', 'MANAGER', 'DELEGATE')),
    scope      uuid,
    granted_at timestamptz not null,
    unique nulls not distinct (person_id, role, scope),
    check ((scope is null) = (role in ('ADMINISTRATOR', 'EDITOR')))
);

create index role_grant_scope on identity.role_grant (scope, role);

-- What somebody typed on the sign-in page; a job answers it, so that the page cannot tell who is known.
create table identity.sign_in_request (
    id           uuid primary key,
    email        text not null,
    sender       text not null,
    language     text not null,
    next         text not null,
    requested_at timestamptz not null,
    answered_at  timestamptz
);

create index sign_in_request_email on identity.sign_in_request (email, requested_at);
create index sign_in_request_sender on identity.sign_in_request (sender, requested_at);
create index sign_in_request_open on identity.sign_in_request (requested_at) where answered_at is null;

create table identity.sign_in_link (
    token_hash bytea primary key check (length(token_hash) = 32),
    person_id  uuid not null references identity.person,
    next       text not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);

create index sign_in_link_person on identity.sign_in_link (person_id);

-- The people that a demonstration's sign-in page offers, one for each role.
create table identity.demonstration_account (
    person_id uuid primary key references identity.person,
    label     text not null,
    place     int not null
);

comment on column identity.demonstration_account.label is 'key of the words that say what this person is';
