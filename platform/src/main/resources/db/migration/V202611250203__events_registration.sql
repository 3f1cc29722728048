-- How an event takes people in; an event without a line here does as the defaults say.
create table events.intake (
    event_id uuid primary key references events.event on delete cascade,
    approval text not null default 'MANUAL' check (approval in ('MANUAL', 'AUTOMATIC')),
    capacity int not null default 0 check (capacity >= 0),
    roles    text[] not null default '{DELEGATE,OBSERVER,PRESS}' check
        (cardinality(roles) > 0 and roles <@ array['DELEGATE', 'SPEAKER', 'HOST', 'PRESS', 'OBSERVER']),
    form_id  uuid references forms.form,
    asks     boolean not null default false check (not asks or form_id is not null),
    contact  text not null default '',
    version  int not null
);

comment on column events.intake.capacity is 'how many people may come, speakers and hosts apart; 0 for no limit';
comment on column events.intake.asks is 'whether people are asked the questions of the form';

alter table events.registration
    add column response_id   uuid unique references forms.response,
    add column registered_by uuid references identity.person,
    add column confirmed     boolean not null default true,
    add column submission    bigint,
    add column reason        text not null default '',
    add column saved_at      timestamptz,
    add check (confirmed or state <> 'APPROVED');

comment on column events.registration.confirmed is 'whether the person is known to act for the organisation';
comment on column events.registration.submission is 'the order in which people came, by which the waiting list moves up';
comment on column events.registration.reason is 'why it was rejected or cancelled, as the person was told';

create sequence events.submission;

update events.registration set submission = nextval('events.submission')
where state <> 'DRAFT';

create index registration_state on events.registration (event_id, state, submission);

-- What people agree to. A text that was published stays, because somebody agreed to it.
create table events.consent (
    id       uuid primary key,
    event_id uuid not null references events.event on delete cascade,
    required boolean not null,
    retired  boolean not null default false,
    version  int not null
);

create index consent_event on events.consent (event_id);

create table events.consent_text (
    consent_id   uuid not null references events.consent on delete cascade,
    number       int not null check (number > 0),
    title        jsonb not null,
    text         jsonb not null,
    purpose      jsonb not null,
    published_at timestamptz not null,
    primary key (consent_id, number)
);

create table events.consent_given (
    id         uuid primary key,
    consent_id uuid not null,
    number     int not null,
    person_id  uuid not null references identity.person,
    language   text not null,
    given_at   timestamptz not null,
    ended_at   timestamptz check (ended_at >= given_at),
    foreign key (consent_id, number) references events.consent_text
);

comment on column events.consent_given.language is 'in which the text was read';
comment on column events.consent_given.ended_at is 'when it was withdrawn, or given anew to a later text';

create unique index consent_in_force on events.consent_given (consent_id, person_id) where ended_at is null;
create index consent_given_person on events.consent_given (person_id);

create function events.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'what people agreed to never changes: % on %.% is refused', tg_op, tg_table_schema, tg_table_name;
end
$$;

create trigger published_for_ever before update on events.consent_text
    for each statement execute function events.refuse();
