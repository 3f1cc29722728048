alter table directory.organisation add foreign key (logo) references files.file;

create index organisation_logo on directory.organisation (logo);

-- What the list is put in order by, and what a mistyped word is compared with.
alter table directory.listing add changed timestamptz, add names text;

update directory.listing l
set changed = o.changed, names = directory.plain(concat_ws(' ', o.name, o.short_name, array_to_string(o.former_names, ' ')))
from directory.organisation o
where o.id = l.organisation;

alter table directory.listing alter changed set not null, alter names set not null;

-- The words are only reached through their indexes: out of the row, they leave it narrow enough to count by.
alter table directory.listing set (toast_tuple_target = 128);
alter table directory.listing alter all_words set storage external, alter name_words set storage external;

drop index directory.listing_close_names;
create index listing_names on directory.listing using gin (names gin_trgm_ops) with (fastupdate = off);
create index listing_changed on directory.listing (changed desc, organisation desc);

-- What was typed, as words that may go on: "plast clus" finds "Plastics Cluster".
create function directory.prefixes(text) returns text
    language sql stable strict parallel safe
    return (select string_agg('''' || word || ''':*', ' & ')
            from unnest(string_to_array(directory.plain($1), ' ')) as word
            where word <> '');
