-- The words of the names lie in the order too: looking for a name along it reads the index alone. An entry of an index
-- has a longest size, so the first 100 letters of a name put it in order, and the first 300 of all names count as names.
drop index directory.listing_order;

create or replace function directory.list(uuid[]) returns void
    language sql
as $$
    delete from directory.listing where organisation = any($1);
    insert into directory.listing
        (organisation, changed, sections, ecosystems, label_until, country, kind, label, sort_name, name_words, all_words)
    select o.id, o.changed, coalesce(k.sections, 0), coalesce(k.ecosystems, 0), c.label_until, o.country, o.kind, c.label,
           left(directory.plain(o.name), 100),
           strip(to_tsvector('simple', directory.plain(left(n.names, 300)))),
           strip(to_tsvector('simple', directory.plain(concat_ws(' ',
               n.names, o.registration_number, o.description ->> 'en', o.description ->> 'lt',
               array_to_string(o.keywords, ' '), array_to_string(o.technologies, ' '),
               array_to_string(c.priorities, ' '), k.labels))))
    from directory.organisation o
    cross join lateral (
        select concat_ws(' ', o.name, o.short_name, array_to_string(o.former_names, ' ')) as names
    ) n
    left join directory.cluster c on c.organisation = o.id
    left join lateral (
        select bit_or(1 << ascii(coalesce(division.parent, code.code)) - 65)
                   filter (where code.list = 'NACE' and list.current) as sections,
               bit_or(1 << code.position) filter (where code.list = 'ECOSYSTEM') as ecosystems,
               string_agg(concat_ws(' ', code.label ->> 'en', code.label ->> 'lt'), ' ') as labels
        from directory.classification cl
        join directory.code_list list on (list.list, list.version) = (cl.list, cl.version)
        join directory.code code on (code.list, code.version, code.code) = (cl.list, cl.version, cl.code)
        left join directory.code division
            on code.list = 'NACE' and (division.list, division.version, division.code) = (cl.list, cl.version, left(cl.code, 2))
        where cl.organisation = o.id
    ) k on true
    where o.id = any($1) and o.published;
    insert into directory.name_word
    select distinct word from directory.listing l, unnest(tsvector_to_array(l.name_words)) word
    where l.organisation = any($1)
    order by word
    on conflict do nothing;
$$;

select directory.list(array_agg(id)) from directory.organisation
where published and length(concat_ws(' ', name, short_name, array_to_string(former_names, ' '))) > 100;

create index listing_order on directory.listing (sort_name, organisation)
    include (changed, sections, ecosystems, label_until, country, kind, label, name_words);
