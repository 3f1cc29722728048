-- What the receiving server refuses for good is not tried again.
alter table notify.mail drop constraint mail_state_check;
alter table notify.mail add constraint mail_state_check
    check (state in ('WAITING', 'SENT', 'GIVEN_UP', 'REFUSED'));
