-- Tracks, rooms and speakers of a programme, which sessions named by free text before.
create table events.track (
    id       uuid primary key,
    event_id uuid not null references events.event on delete cascade,
    name     jsonb not null,
    colour   text not null check (colour in ('BLUE', 'TEAL', 'GREEN', 'OLIVE', 'ORANGE', 'RED', 'PINK', 'PURPLE')),
    version  int not null default 1,
    unique (event_id, id)
);

create table events.room (
    id       uuid primary key,
    event_id uuid not null references events.event on delete cascade,
    name     text not null check (name <> ''),
    capacity int not null default 0 check (capacity >= 0),
    features text[] not null default '{}' check (features <@ array['STEP_FREE', 'SCREEN', 'MICROPHONE', 'HEARING_LOOP', 'STREAM']),
    version  int not null default 1,
    unique (event_id, id),
    constraint rooms_have_different_names unique (event_id, name)
);

comment on column events.room.capacity is 'how many it holds; 0 where nobody has said';

create table events.speaker (
    id                 uuid primary key,
    event_id           uuid not null references events.event on delete cascade,
    name               text not null check (name <> ''),
    organisation       text not null default '',
    biography          jsonb not null default '{}',
    email              text not null default '',
    language           text not null default 'en' check (language in ('en', 'lt')),
    photo              text references files.file,
    photo_published_at timestamptz,
    link_hash          bytea unique,
    number             int not null generated always as identity,
    version            int not null default 1,
    unique (event_id, id)
);

comment on column events.speaker.photo_published_at is 'when it was agreed that the photo is shown to everybody; null where it is not';
comment on column events.speaker.link_hash is 'of the link by which the speaker answers; the link itself is in their mail alone';

create unique index speaker_email on events.speaker (event_id, email) where email <> '';
create index speaker_by_email on events.speaker (email) where email <> '';
create index speaker_photo on events.speaker (photo) where photo is not null;

alter table events.session
    add number int not null generated always as identity,
    add track_id uuid,
    add room_id uuid,
    add unique (event_id, id),
    add foreign key (event_id, track_id) references events.track (event_id, id) on delete set null (track_id),
    add foreign key (event_id, room_id) references events.room (event_id, id);

create index session_room on events.session (room_id);
create index session_track on events.session (track_id);

create table events.appearance (
    event_id   uuid not null,
    session_id uuid not null,
    speaker_id uuid not null,
    state      text not null check (state in ('PLANNED', 'INVITED', 'CONFIRMED', 'DECLINED')),
    primary key (session_id, speaker_id),
    foreign key (event_id, session_id) references events.session (event_id, id) on delete cascade,
    foreign key (event_id, speaker_id) references events.speaker (event_id, id) on delete cascade
);

create index appearance_speaker on events.appearance (speaker_id);

comment on column events.session.number is 'for programs that read the programme and know no other ids';

-- Sessions that people noted for themselves; that binds nothing.
create table events.selection (
    session_id uuid not null references events.session on delete cascade,
    person_id  uuid not null references identity.person,
    primary key (person_id, session_id)
);

create index selection_session on events.selection (session_id);

-- What the free text said. Nothing kept two sessions out of one room until now: where they overlap,
-- the later one gets a room of its own, numbered, for the organiser to mend.
insert into events.track (id, event_id, name, colour)
select gen_random_uuid(), event_id, jsonb_build_object('en', track),
       (array['BLUE', 'TEAL', 'GREEN', 'OLIVE', 'ORANGE', 'RED', 'PINK', 'PURPLE'])
           [1 + (row_number() over (partition by event_id order by track) - 1) % 8]
from (select distinct event_id, btrim(track) as track from events.session where btrim(track) <> '') named;

update events.session set track_id = track.id
from events.track where track.event_id = session.event_id and track.name ->> 'en' = btrim(session.track);

do $$
declare
    one record;
    called text;
    found uuid;
    copy int;
begin
    for one in select id, event_id, btrim(room) as room, tstzrange(starts_at, ends_at) as during
               from events.session where btrim(room) <> '' order by starts_at, id
    loop
        copy := 1;
        loop
            called := one.room || case copy when 1 then '' else ' (' || copy || ')' end;
            insert into events.room (id, event_id, name) values (gen_random_uuid(), one.event_id, called)
                on conflict do nothing;
            select id into found from events.room where event_id = one.event_id and name = called;
            exit when not exists (select from events.session
                                  where room_id = found and tstzrange(starts_at, ends_at) && one.during);
            copy := copy + 1;
        end loop;
        update events.session set room_id = found where id = one.id;
    end loop;
end
$$;

insert into events.speaker (id, event_id, name)
select gen_random_uuid(), event_id, name
from (select distinct event_id, btrim(name) as name
      from events.session, regexp_split_to_table(speakers, '[,;\n]') as name where btrim(name) <> '') named;

insert into events.appearance (event_id, session_id, speaker_id, state)
select distinct session.event_id, session.id, speaker.id, 'CONFIRMED'
from events.session, regexp_split_to_table(speakers, '[,;\n]') as named
join events.speaker on speaker.name = btrim(named)
where speaker.event_id = session.event_id;

alter table events.session
    drop track,
    drop room,
    drop speakers,
    add constraint one_session_in_a_room exclude using gist (room_id with =, tstzrange(starts_at, ends_at) with &&)
        where (room_id is not null);

-- A session with the words for where it is and who speaks, as modules above read it.
create view events.programme as
select session.id, session.event_id, session.kind, session.title, session.starts_at, session.ends_at,
       session.version, coalesce(room.name, '') as room,
       coalesce((select string_agg(speaker.name, ', ' order by speaker.name, speaker.id)
                 from events.appearance join events.speaker on speaker.id = speaker_id
                 where session_id = session.id and state = 'CONFIRMED'), '') as speakers
from events.session
left join events.room on room.id = session.room_id;
