-- How far each mailbox of delivery reports was looked through, and how reading it goes.
create table notify.report_mailbox (
    name          text primary key,
    uid_validity  bigint not null default 0,
    last_uid      bigint not null default 0,
    read_at       timestamptz,
    failure       text check (failure in ('UNREACHABLE', 'PASSWORD', 'FOLDER')),
    said          text,
    failing_since timestamptz,
    check ((failure is null) = (failing_since is null) and (failure is null) = (said is null))
);
