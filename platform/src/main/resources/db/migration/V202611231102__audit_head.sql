-- A later examination finds a chain that was cut short or written anew by the head that an earlier one saw.
alter table audit.examination add column head bytea;
