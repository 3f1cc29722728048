-- The zone in whose time a person lives, empty where they have not said.
alter table identity.person add column zone text not null default '';
