-- What visitors of an event want to know besides when and where it is.
create table events.practical (
    event_id   uuid primary key references events.event on delete cascade,
    directions jsonb not null,
    staying    jsonb not null,
    further    jsonb not null,
    version    int not null
);
