-- A list with a hole in it would keep the recommendations of its whole event from being made.
alter table matchmaking.profile add check (
    array_position(tags || keywords || sought_kinds || sought_countries || languages, null) is null);
alter table matchmaking.opportunity add check (array_position(tags, null) is null);
