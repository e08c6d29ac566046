alter table registry.statement add column source_day date;
alter table registry.statement drop constraint statement_source_check;
alter table registry.statement add constraint statement_source_check
    check (source in ('return', 'meeting', 'update', 'settlement'));
alter table registry.statement add constraint statement_source_day_check
    check ((source = 'return') = (source_day is null));

comment on column registry.statement.source is 'How we learned it: a return to a wave, a meeting, the country''s own update, or a settlement of what these say differently.';
comment on column registry.statement.source_day is 'The day of the meeting, of the update or of the settlement.';

create table registry.own_update (
    id uuid primary key,
    country text not null references registry.country,
    variable text not null check (variable <> ''),
    reason text not null check (reason <> ''),
    link text check (link <> ''),
    person text not null check (person <> ''),
    name text not null check (name <> ''),
    seat text not null check (seat <> ''),
    recorded_at timestamptz not null
);

comment on table registry.own_update is 'Why a country changed a fact of its record between waves; the fact itself is a statement that names this update.';
comment on column registry.own_update.link is 'Where it can be read, an address of the web; null if nowhere.';
comment on column registry.own_update.person is 'Who said so, by id; name and seat as they were then.';

create index own_update_country on registry.own_update (country, variable);

create table registry.settlement (
    id uuid primary key,
    country text not null references registry.country,
    variable text not null check (variable <> ''),
    state text not null check (state in ('proposed', 'agreed', 'declined')),
    origin text not null check (origin <> ''),
    answer_state text not null check (answer_state <> ''),
    answer jsonb,
    reason text not null check (reason <> ''),
    by_office boolean not null,
    person text not null check (person <> ''),
    name text not null check (name <> ''),
    seat text not null check (seat <> ''),
    proposed_at timestamptz not null,
    closed_name text,
    closed_seat text,
    closed_reason text,
    closed_at timestamptz,
    check ((state = 'proposed') = (closed_at is null)),
    check ((closed_at is null) = (closed_name is null) and (closed_at is null) = (closed_seat is null)),
    check (closed_reason is null or state = 'declined')
);

comment on table registry.settlement is 'What shall hold where sources say different things: one side, the office or the country, proposes it and the other agrees or declines. What was agreed becomes a statement that names this settlement.';
comment on column registry.settlement.origin is 'The source that shall hold: its kind and which it is.';
comment on column registry.settlement.answer is 'What that source says, so that an agreement is never to something that changed meanwhile.';
comment on column registry.settlement.by_office is 'Whether the office proposed it; then the country agrees.';

create unique index settlement_open on registry.settlement (country, variable) where state = 'proposed';
create index settlement_country on registry.settlement (country, variable);

revoke all on registry.own_update, registry.settlement from mirrorscope_app;
grant select, insert on registry.own_update to mirrorscope_app;
grant select, insert, update on registry.settlement to mirrorscope_app;
