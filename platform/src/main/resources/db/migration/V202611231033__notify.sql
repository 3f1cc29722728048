create schema notify;

create table notify.mail (
    id            uuid primary key,
    recipient     text not null,
    language      text not null,
    subject       text not null,
    text          text not null,
    written_at    timestamptz not null,
    state         text not null default 'WAITING' check (state in ('WAITING', 'SENT', 'GIVEN_UP')),
    attempts      int not null default 0,
    next_attempt  timestamptz not null,
    last_failure  text,
    sent_at       timestamptz,
    check ((state = 'SENT') = (sent_at is not null))
);

create index mail_due on notify.mail (next_attempt) where state = 'WAITING';
create index mail_recipient on notify.mail (recipient);

create table notify.attachment (
    mail_id  uuid not null references notify.mail on delete cascade,
    position int not null,
    name     text not null,
    type     text not null,
    content  bytea not null,
    primary key (mail_id, position)
);
