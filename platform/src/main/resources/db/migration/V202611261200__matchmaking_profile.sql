-- What an organisation tells of itself at an event.
create table matchmaking.profile (
    id              uuid primary key,
    event_id        uuid not null references events.event on delete cascade,
    organisation_id uuid not null references directory.organisation,
    about           jsonb not null default '{}',
    tags            text[] not null default '{}',
    keywords        text[] not null default '{}',
    sought_kinds     text[] not null default '{}',
    sought_countries text[] not null default '{}',
    languages       text[] not null default '{}',
    hidden          boolean not null default false,
    carried_from    uuid references events.event on delete set null,
    agreed_by       uuid references identity.person,
    agreed_at       timestamptz not null,
    changed_at      timestamptz not null,
    version         int not null,
    unique (event_id, organisation_id)
);

create index profile_organisation on matchmaking.profile (organisation_id);

comment on column matchmaking.profile.tags is 'codes of NACE and of the ecosystems, of the versions in use';
comment on column matchmaking.profile.hidden is 'whether the organiser took the text out of sight';
comment on column matchmaking.profile.agreed_at is 'when its people agreed that the participants of this event see it';

alter table matchmaking.opportunity
    add column stage text check (stage in ('IDEA', 'DEVELOPMENT', 'DEMONSTRATED', 'ON_MARKET')),
    add column sought_kinds text[] not null default '{}',
    add column sought_countries text[] not null default '{}',
    add column hidden boolean not null default false,
    add column ended_at timestamptz,
    add column stems text[] not null default '{}',
    add column surfaces text[] not null default '{}';

comment on column matchmaking.opportunity.stems is 'of its text, kept by matchmaking.list; the words they come from stand in surfaces';

-- What the catalogue of an event is searched by: a row for each organisation that takes part in the matchmaking.
create table matchmaking.entry (
    event_id             uuid not null references events.event on delete cascade,
    organisation_id      uuid not null references directory.organisation,
    organisation_changed timestamptz not null,
    sort_name            text collate "C" not null,
    country              text not null,
    kind                 text not null,
    tags                 text[] not null,
    ecosystems           text[] not null,
    sections             text[] not null,
    directions           text[] not null,
    matters              text[] not null,
    about                jsonb not null,
    languages            text[] not null,
    stems                text[] not null,
    surfaces             text[] not null,
    close_text           text not null,
    name_words           tsvector not null,
    words                tsvector not null,
    primary key (event_id, organisation_id)
);

create index entry_order on matchmaking.entry (event_id, sort_name, organisation_id);
create index entry_words on matchmaking.entry using gin (words);
create index entry_close on matchmaking.entry using gin (close_text gin_trgm_ops);
create index entry_stems on matchmaking.entry using gin (stems);
create index entry_organisation on matchmaking.entry (organisation_id);

comment on column matchmaking.entry.matters is 'the kinds of what it offers and seeks';
comment on column matchmaking.entry.stems is 'language and stem of each word of its text; the word itself stands in surfaces at the same place';

-- The stems of a text in English and Lithuanian, each with one word that it comes from.
create function matchmaking.stems(about jsonb) returns table (stem text, surface text)
    language sql immutable
as $$
    select told.key || ':' || lexeme, min(lower(token))
    from jsonb_each_text(about) told
    cross join lateral ts_parse('default', told.value) parsed (kind, token)
    cross join lateral unnest(
        case told.key when 'en' then ts_lexize('english_stem', lower(token))
                      when 'lt' then ts_lexize('lithuanian_stem', lower(token)) end) lexeme
    where parsed.kind in (1, 2, 10, 11) and length(token) > 3
    group by 1;
$$;

-- Makes the catalogue tell what is now true of these organisations at the event.
create function matchmaking.list(uuid, uuid[]) returns void
    language sql
as $$
    update matchmaking.opportunity o set stems = s.stems, surfaces = s.surfaces
    from (select each.id, array_agg(stem order by stem) as stems, array_agg(surface order by stem) as surfaces
          from matchmaking.opportunity each
          cross join lateral matchmaking.stems(jsonb_build_object(
              'en', concat_ws(' ', each.title ->> 'en', each.description ->> 'en'),
              'lt', concat_ws(' ', each.title ->> 'lt', each.description ->> 'lt')))
          where each.event_id = $1 and each.organisation_id = any ($2)
          group by each.id) s
    where s.id = o.id and o.stems <> s.stems;
    delete from matchmaking.entry where event_id = $1 and organisation_id = any ($2);
    insert into matchmaking.entry
        (event_id, organisation_id, organisation_changed, sort_name, country, kind, tags, ecosystems, sections, directions,
         matters, about, languages, stems, surfaces, close_text, name_words, words)
    select $1, o.id, o.changed, left(directory.plain(o.name), 100), o.country, o.kind, told.tags,
           coalesce(coded.ecosystems, '{}'), coalesce(coded.sections, '{}'), coalesce(opened.directions, '{}'),
           coalesce(opened.matters, '{}'), told.about,
           case when cardinality(p.languages) > 0 then p.languages else o.languages end,
           coalesce(stemmed.stems, '{}'), coalesce(stemmed.surfaces, '{}'),
           directory.plain(concat_ws(' ', names.called, array_to_string(told.keywords, ' '), opened.titles)),
           strip(to_tsvector('simple', directory.plain(names.called))),
           strip(to_tsvector('simple', directory.plain(concat_ws(' ', names.called, array_to_string(told.keywords, ' '),
                   told.about ->> 'en', told.about ->> 'lt', opened.english, opened.lithuanian, coded.labels)))
               || to_tsvector('english', concat_ws(' ', told.about ->> 'en', opened.english))
               || to_tsvector('lithuanian', concat_ws(' ', told.about ->> 'lt', opened.lithuanian)))
    from directory.organisation o
    left join matchmaking.profile p on p.event_id = $1 and p.organisation_id = o.id
    cross join lateral (
        select left(concat_ws(' ', o.name, o.short_name, array_to_string(o.former_names, ' ')), 300) as called
    ) names
    cross join lateral (
        select case when p.hidden then '{}'::jsonb when p.about <> '{}' then p.about
                    when o.published then o.description else '{}'::jsonb end as about,
               case when cardinality(p.keywords) > 0 then p.keywords else o.keywords end as keywords,
               case when cardinality(p.tags) > 0 then p.tags else coalesce(
                   (select array_agg(cl.code order by cl.code) from directory.classification cl
                    join directory.code_list using (list, version)
                    where cl.organisation = o.id and cl.list in ('NACE', 'ECOSYSTEM') and current), '{}') end as tags
    ) told
    left join lateral (
        select array_agg(distinct direction) as directions, array_agg(distinct opportunity.kind) as matters,
               string_agg(concat_ws(' ', title ->> 'en', title ->> 'lt'), ' ') as titles,
               string_agg(concat_ws(' ', title ->> 'en', description ->> 'en'), ' ') as english,
               string_agg(concat_ws(' ', title ->> 'lt', description ->> 'lt'), ' ') as lithuanian
        from matchmaking.opportunity
        where event_id = $1 and organisation_id = o.id and ended_at is null and not opportunity.hidden
    ) opened on true
    left join lateral (
        select array_agg(distinct code.code) filter (where code.list = 'ECOSYSTEM') as ecosystems,
               array_agg(distinct coalesce(division.parent, code.code)) filter (where code.list = 'NACE') as sections,
               string_agg(concat_ws(' ', code.label ->> 'en', code.label ->> 'lt'), ' ') as labels
        from directory.code
        join directory.code_list using (list, version)
        left join directory.code division
            on code.list = 'NACE' and (division.list, division.version, division.code) = (code.list, code.version, left(code.code, 2))
        where current and code.list in ('NACE', 'ECOSYSTEM') and code.code = any (told.tags)
    ) coded on true
    left join lateral (
        select array_agg(stem order by stem) as stems, array_agg(surface order by stem) as surfaces
        from (select stem, min(surface) as surface
              from (select stem, surface from matchmaking.stems(told.about)
                    union all
                    select 'tag:' || directory.plain(keyword), keyword from unnest(told.keywords) keyword
                    union all
                    select word.stem, word.surface from matchmaking.opportunity
                    cross join lateral unnest(opportunity.stems, opportunity.surfaces) word (stem, surface)
                    where event_id = $1 and organisation_id = o.id and ended_at is null and not opportunity.hidden) said
              group by stem) each
    ) stemmed on true
    where o.id = any ($2)
      and exists (select from matchmaking.delegate d where d.event_id = $1 and d.organisation_id = o.id);
$$;
