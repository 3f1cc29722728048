alter table events.registration add column saved_in text not null default '';

comment on column events.registration.saved_in is 'the page that saved it last, so that a page never overtakes itself';
