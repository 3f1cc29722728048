-- Makes the public list tell what is now true of these organisations.
create function directory.list(uuid[]) returns void
    language sql
as $$
    delete from directory.listing where organisation = any($1);
    insert into directory.listing
        (organisation, name, sort_name, country, kind, label, label_until, sections, ecosystems,
         name_words, all_words, names, changed)
    select o.id, o.name, directory.plain(o.name), o.country, o.kind, c.label, c.label_until,
           coalesce(k.sections, 0), coalesce(k.ecosystems, 0),
           to_tsvector('simple', directory.plain(concat_ws(' ', o.name, o.short_name, array_to_string(o.former_names, ' ')))),
           to_tsvector('simple', directory.plain(concat_ws(' ',
               o.name, o.short_name, array_to_string(o.former_names, ' '), o.registration_number,
               o.description ->> 'en', o.description ->> 'lt',
               array_to_string(o.keywords, ' '), array_to_string(o.technologies, ' '),
               array_to_string(c.priorities, ' '), k.labels))),
           directory.plain(concat_ws(' ', o.name, o.short_name, array_to_string(o.former_names, ' '))), o.changed
    from directory.organisation o
    left join directory.cluster c on c.organisation = o.id
    left join lateral (
        select bit_or(1::bigint << ascii(coalesce(division.parent, code.code)) - 65)
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
$$;
