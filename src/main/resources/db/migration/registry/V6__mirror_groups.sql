-- What a country keeps of its mirror group. Whatever is changed is a new row with the next revision; the latest holds.

create table registry.body (
    id uuid not null,
    revision integer not null check (revision > 0),
    country text not null references registry.country,
    kind text not null check (kind in ('steering_group', 'sub_group', 'secretariat', 'other')),
    name text not null check (name <> ''),
    purpose text not null,
    working_groups text[] not null,
    members integer check (members between 0 and 100000),
    contact text not null,
    since date,
    until date,
    visibility text not null check (visibility in ('public', 'countries', 'office')),
    person text not null check (person <> ''),
    person_name text not null check (person_name <> ''),
    seat text not null check (seat <> ''),
    by_office boolean not null,
    recorded_at timestamptz not null,
    primary key (id, revision),
    check (since <= until),
    check ((kind = 'sub_group') = (cardinality(working_groups) > 0))
);

comment on table registry.body is 'A body of a mirror group. It is ended, never deleted.';
comment on column registry.body.working_groups is 'The working groups of the initiative that a sub-group mirrors, as its codes.';
comment on column registry.body.contact is 'An e-mail or web address; empty if none is given, and in every revision but the latest.';
comment on column registry.body.until is 'Its last day; null: still.';
comment on column registry.body.by_office is 'Whether the office entered it on the country''s behalf.';

create index body_country on registry.body (country);

create table registry.contact_point (
    country text not null references registry.country,
    revision integer not null check (revision > 0),
    function text not null check (function <> ''),
    organisation text not null check (organisation <> ''),
    address text not null,
    holder text not null,
    since date,
    until date,
    visibility text not null check (visibility in ('public', 'countries', 'office')),
    person text not null check (person <> ''),
    person_name text not null check (person_name <> ''),
    seat text not null check (seat <> ''),
    by_office boolean not null,
    recorded_at timestamptz not null,
    primary key (country, revision),
    check (since <= until)
);

comment on table registry.contact_point is 'Whom others turn to in a country: a function, not a person.';
comment on column registry.contact_point.address is 'An e-mail or web address; empty in every revision but the latest, and once it has ended.';
comment on column registry.contact_point.holder is 'Who holds the function, if that person wants to be named; emptied like the address.';

create table registry.link (
    id uuid not null,
    revision integer not null check (revision > 0),
    country text not null references registry.country,
    kind text not null check (kind in ('strategy', 'terms_of_reference', 'website', 'national_page', 'other')),
    label text not null,
    address text not null check (address ~* '^https?://' and length(address) <= 2000),
    removed boolean not null,
    visibility text not null check (visibility in ('public', 'countries', 'office')),
    person text not null check (person <> ''),
    person_name text not null check (person_name <> ''),
    seat text not null check (seat <> ''),
    by_office boolean not null,
    recorded_at timestamptz not null,
    primary key (id, revision),
    check (kind <> 'other' or label <> '')
);

comment on table registry.link is 'Where on the web more is to be read about a mirror group.';
comment on column registry.link.label is 'What stands there, in the country''s words; empty where the kind says it.';

create index link_country on registry.link (country);

revoke all on registry.body, registry.contact_point, registry.link from mirrorscope_app;
grant select, insert on registry.body, registry.contact_point, registry.link to mirrorscope_app;
-- Who is not to be reached there any more has a right to be forgotten.
grant update (contact) on registry.body to mirrorscope_app;
grant update (address, holder) on registry.contact_point to mirrorscope_app;
