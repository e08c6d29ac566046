create table registry.initiative (
    id text primary key check (id <> ''),
    alone boolean not null default true unique check (alone),
    name jsonb not null,
    short_name text not null,
    languages text[] not null check (cardinality(languages) > 0),
    synthetic boolean not null,
    source text not null,
    groupings text[] not null
);

comment on table registry.initiative is 'The one initiative that this installation serves.';
comment on column registry.initiative.alone is 'Always true and unique, so there is never a second initiative.';
comment on column registry.initiative.synthetic is 'Whether the answers are invented; then every page and file says so.';
comment on column registry.initiative.source is 'Where the answers come from, for the foot of every figure.';
comment on column registry.initiative.groupings is 'Ways of grouping countries, for example region, in the order in which the pack names them.';

create table registry.code (
    list text not null check (list in ('participation', 'community', 'working_group')),
    code text not null check (code <> ''),
    position integer not null,
    label jsonb not null,
    primary key (list, code),
    unique (list, position)
);

comment on table registry.code is 'The initiative''s own words: kinds of participation, stakeholder communities, working groups.';

create table registry.country (
    code text primary key check (code ~ '^[A-Z]{2}$')
);

comment on table registry.country is 'A country that participates or participated, by ISO 3166-1 alpha-2 code.';

create table registry.spell (
    country text not null references registry.country,
    position integer not null,
    participation text not null check (participation <> ''),
    first_day date,
    last_day date,
    primary key (country, position),
    check (first_day <= last_day)
);

comment on table registry.spell is 'A time during which a country participated in one way, earliest first.';
comment on column registry.spell.first_day is 'Null: always before.';
comment on column registry.spell.last_day is 'Null: still.';

create table registry.grouped (
    country text not null references registry.country,
    grouping text not null check (grouping <> ''),
    value text not null check (value <> ''),
    primary key (country, grouping)
);

comment on table registry.grouped is 'The group that a country stands in, for each grouping that has one for it.';

grant usage on schema registry to mirrorscope_app;
grant select, insert, update, delete on registry.initiative, registry.code, registry.country, registry.spell, registry.grouped to mirrorscope_app;
