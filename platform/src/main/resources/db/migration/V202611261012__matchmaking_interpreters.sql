alter table matchmaking.request
    add column languages text[] not null default '{}' check (cardinality(languages) in (0, 2));

comment on column matchmaking.request.languages is 'between which somebody has to interpret when the two meet';
