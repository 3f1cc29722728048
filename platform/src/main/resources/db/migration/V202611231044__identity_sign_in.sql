-- The link that is printed on the first start is for whoever opens it: there is nobody yet.
alter table identity.sign_in_link alter column person_id drop not null;

comment on column identity.sign_in_link.person_id is 'who may sign in with it; null for whoever becomes the first administrator';

-- The mail is written in the person's own language, whatever page they asked on.
alter table identity.sign_in_request drop column language;
