-- Who is not known yet can introduce themselves; they become known when they use the link that was mailed to them.
alter table identity.sign_in_request
    add column name     text,
    add column language text,
    add check ((name is null) = (language is null));

alter table identity.sign_in_link
    add column email    text,
    add column name     text,
    add column language text,
    add check (num_nulls(email, name, language) in (0, 3)),
    add check (person_id is null or email is null);

comment on column identity.sign_in_link.person_id is 'who may sign in with it; null for a newcomer, and, without an address, for whoever becomes the first administrator';
