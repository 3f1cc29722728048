-- As wide as the order by name: the newest of a choice are found without reading the rows.
drop index directory.listing_changed;
create index listing_changed on directory.listing (changed desc, organisation desc)
    include (sort_name, sections, ecosystems, label_until, country, kind, label);
