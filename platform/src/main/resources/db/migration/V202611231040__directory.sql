create schema directory;

-- Text as it is compared in searches: no accents, no capitals, no punctuation.
create function directory.plain(text) returns text
    language sql immutable strict parallel safe
    return lower(public.unaccent('public.unaccent', translate($1, '.,;:!?/\-_''"()[]&+@’„“”«»–—', repeat(' ', 40))));

create table directory.code_list (
    list    text not null check (list in ('NACE', 'NUTS', 'ECOSYSTEM', 'LABEL')),
    version text not null,
    source  text not null,
    current boolean not null,
    primary key (list, version)
);

comment on column directory.code_list.current is 'whether new entries take their codes from this version';

create unique index code_list_one_current on directory.code_list (list) where current;

create table directory.code (
    list     text not null,
    version  text not null,
    code     text not null check (code <> ''),
    parent   text,
    label    jsonb not null check (label ->> 'en' <> ''),
    position int not null,
    retired  boolean not null default false,
    primary key (list, version, code),
    foreign key (list, version) references directory.code_list,
    foreign key (list, version, parent) references directory.code (list, version, code)
);

create index code_parent on directory.code (list, version, parent);

create table directory.organisation (
    id                  uuid primary key,
    version             int not null,
    kind                text not null check (kind in
                        ('CLUSTER', 'NETWORK', 'COMPANY', 'RESEARCH', 'PUBLIC_BODY', 'INVESTOR', 'SUPPORT')),
    size                text check (size in ('MICRO', 'SMALL', 'MEDIUM', 'LARGE')),
    name                text not null check (name <> ''),
    short_name          text not null default '',
    former_names        text[] not null default '{}',
    registration_number text not null default '',
    country             text not null check (country ~ '^[A-Z]{2}$'),
    founded             int check (founded between 1000 and 2999),
    website             text not null default '' check (website = '' or website ~ '^https?://'),
    languages           text[] not null default '{}',
    description         jsonb not null default '{}',
    keywords            text[] not null default '{}',
    technologies        text[] not null default '{}',
    logo                text check (logo ~ '^[0-9a-f]{64}$'),
    successor           uuid references directory.organisation,
    published           boolean not null,
    changed             timestamptz not null,
    names               text generated always as (directory.plain(name || ' ' || short_name)) stored,
    check (size is null or kind = 'COMPANY'),
    check (successor <> id)
);

comment on column directory.organisation.published is 'whether the profile is complete: only such are listed';
comment on column directory.organisation.logo is 'the SHA-256 of the stored file';

-- Not unique: duplicates come with imports and are merged by an administrator.
create index organisation_registration on directory.organisation (country, registration_number)
    where registration_number <> '';
create index organisation_names on directory.organisation using gin (names gin_trgm_ops);
create index organisation_successor on directory.organisation (successor);

create table directory.cluster (
    organisation uuid primary key references directory.organisation on delete cascade,
    members      int check (members >= 0),
    member_kinds text[] not null default '{}',
    staff        numeric(7, 2) check (staff >= 0),
    priorities   text[] not null default '{}',
    label_list   text not null default 'LABEL' check (label_list = 'LABEL'),
    label_version text not null default '2012',
    label        text,
    label_issuer text not null default '',
    label_until  date,
    check ((label is null) = (label_until is null)),
    check (label is null or label_issuer <> ''),
    foreign key (label_list, label_version, label) references directory.code
);

comment on column directory.cluster.staff is 'of the cluster''s own office, in full-time equivalents';
comment on column directory.cluster.priorities is 'smart-specialisation priorities in the words of the region';

create table directory.contact_point (
    organisation uuid not null references directory.organisation on delete cascade,
    position     int not null,
    name         text not null,
    task         text not null default '',
    email        text not null default '',
    phone        text not null default '',
    primary key (organisation, position),
    check (email <> '' or phone <> '')
);

create index contact_point_email on directory.contact_point (email);

-- The codes that an organisation goes by: its region, its sectors, its ecosystems.
create table directory.classification (
    organisation uuid not null references directory.organisation on delete cascade,
    list         text not null check (list in ('NACE', 'NUTS', 'ECOSYSTEM')),
    version      text not null,
    code         text not null,
    primary key (organisation, list, version, code),
    foreign key (list, version, code) references directory.code
);

create unique index classification_one_region on directory.classification (organisation) where list = 'NUTS';
create index classification_code on directory.classification (list, version, code);

-- The legal person that stands for a cluster: at most one at a time.
create table directory.representation (
    id           uuid primary key,
    cluster      uuid not null references directory.organisation on delete cascade,
    legal_person uuid not null references directory.organisation,
    since        date not null,
    until        date,
    check (cluster <> legal_person),
    check (until > since),
    exclude using gist (cluster with =, daterange(since, until) with &&)
);

create index representation_legal_person on directory.representation (legal_person);

create table directory.membership (
    id      uuid primary key,
    cluster uuid not null references directory.organisation on delete cascade,
    member  uuid not null references directory.organisation on delete cascade,
    since   date not null,
    until   date,
    check (cluster <> member),
    check (until > since),
    exclude using gist (cluster with =, member with =, daterange(since, until) with &&)
);

create index membership_member on directory.membership (member);

-- Where an organisation that was merged away is found now.
create table directory.merged (
    id     uuid primary key,
    "into" uuid not null references directory.organisation,
    at     timestamptz not null
);

create index merged_into on directory.merged ("into");

-- Pairs that an administrator has looked at and found to be two organisations.
create table directory.distinct_pair (
    one     uuid not null references directory.organisation on delete cascade,
    another uuid not null references directory.organisation on delete cascade,
    primary key (one, another),
    check (one < another)
);

-- What the list of published organisations is searched and counted by: one narrow row for each.
create table directory.listing (
    organisation uuid primary key references directory.organisation on delete cascade,
    name         text not null,
    sort_name    text collate "C" not null,
    country      text not null,
    kind         text not null,
    label        text,
    label_until  date,
    sections     bigint not null,
    ecosystems   int not null,
    name_words   tsvector not null,
    all_words    tsvector not null
);

comment on column directory.listing.sections is 'the NACE sections as bits, by their position in the code list';
comment on column directory.listing.ecosystems is 'the ecosystems as bits, by their position in the code list';

create index listing_order on directory.listing (sort_name, organisation);
create index listing_country on directory.listing (country, sort_name, organisation);
create index listing_name_words on directory.listing using gin (name_words) with (fastupdate = off);
create index listing_all_words on directory.listing using gin (all_words) with (fastupdate = off);
create index listing_close_names on directory.listing using gin (sort_name gin_trgm_ops) with (fastupdate = off);
