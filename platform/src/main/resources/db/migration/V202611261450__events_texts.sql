-- What an organiser says in words of their own in the mails that Kontor writes.
create table events.texts (
    event_id uuid primary key references events.event on delete cascade,
    approved jsonb not null default '{}',
    agenda   jsonb not null default '{}',
    version  int not null
);

comment on column events.texts.approved is 'added to the mail that tells of an approved registration';
comment on column events.texts.agenda is 'added to the mail that tells of a published timetable';
