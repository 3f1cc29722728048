-- How many at an event use each word, counted when its recommendations were last made from all: reasons go by it.
create table matchmaking.word_use (
    event_id uuid not null references events.event on delete cascade,
    word     text not null,
    users    int not null,
    primary key (event_id, word)
);

comment on column matchmaking.word_use.word is 'language and stem; the empty one stands for all who take part';

insert into matchmaking.word_use (event_id, word, users)
select event_id, word, count(*) from matchmaking.entry cross join lateral unnest(stems) word group by 1, 2
union all
select event_id, '', count(*) from matchmaking.entry group by 1;
