-- Who is to speak in a session, of those whom the organiser asks at the address of their account.
create view events.speaking as
select appearance.session_id, person.id as person_id
from events.appearance
join events.speaker on speaker.id = appearance.speaker_id
join identity.person on person.email = speaker.email
where appearance.state <> 'DECLINED';

-- Whose time a session binds.
create view events.session_attendance as
select session_id, person_id from events.sign_up where not waiting
union
select session_id, person_id from events.speaking;

-- Where a speaker is bound elsewhere already, that stays.
insert into events.occupancy (person_id, during, event_id, kind, source_id)
select person_id, tstzrange(starts_at, ends_at), event_id, 'SESSION', session.id
from events.speaking join events.session on session.id = session_id
order by person_id, starts_at, session.id
on conflict do nothing;
