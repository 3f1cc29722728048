-- What an organiser writes to those who registered.
create table events.mailing (
    id         uuid primary key,
    event_id   uuid not null references events.event on delete cascade,
    subject    jsonb not null,
    text       jsonb not null,
    essential  boolean not null,
    recipients text not null,
    written_by uuid references identity.person,
    written_at timestamptz not null,
    sent_by    uuid references identity.person,
    sent_at    timestamptz,
    version    int not null
);

comment on column events.mailing.essential is 'whether it goes to those too who want no mail of the organiser';
comment on column events.mailing.recipients is 'which registrations are meant, as the query of an address';

create index mailing_event on events.mailing (event_id);

create table events.mailing_recipient (
    mailing_id      uuid not null references events.mailing on delete cascade,
    person_id       uuid not null references identity.person,
    registration_id uuid not null references events.registration,
    mail_id         uuid,
    place           int not null,
    primary key (mailing_id, person_id)
);

comment on column events.mailing_recipient.mail_id is
    'in notify.mail, which forgets what was sent a month ago; null where the person wants no such mail';

create index mailing_recipient_person on events.mailing_recipient (person_id);
