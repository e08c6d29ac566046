create table registry.statement (
    id uuid primary key,
    country text not null references registry.country,
    variable text not null check (variable <> ''),
    state text not null check (state in
        ('value', 'not_asked', 'no_return', 'no_answer', 'dont_know', 'not_applicable', 'withheld', 'unconfirmed')),
    value jsonb,
    as_of date not null,
    recorded_at timestamptz not null,
    source text not null check (source in ('return', 'meeting', 'update')),
    source_reference text not null check (source_reference <> ''),
    source_revision integer check (source_revision > 0),
    confirmed_by text,
    visibility text not null check (visibility in ('public', 'countries', 'office')),
    check (case when state = 'value' then value is not null
                when state in ('withheld', 'unconfirmed', 'not_applicable') then true
                else value is null end),
    check ((source = 'return') = (source_revision is not null))
);

comment on table registry.statement is 'One fact about a country: what was true of a variable, when, and how we learned it. The country''s record is made of these; nothing is overwritten, history stays.';
comment on column registry.statement.state is 'value, or the one reason why there is none.';
comment on column registry.statement.value is 'The value, tagged with its form; there exactly when the state says value (a fact that is withheld, unconfirmed or not applicable may keep one).';
comment on column registry.statement.as_of is 'The day on which it was true.';
comment on column registry.statement.recorded_at is 'When we learned it.';
comment on column registry.statement.source is 'How we learned it: a return to a wave, a bilateral meeting, or the country''s own update.';
comment on column registry.statement.source_reference is 'Which wave, meeting or update it was.';
comment on column registry.statement.source_revision is 'Which revision of the return it was.';
comment on column registry.statement.confirmed_by is 'The seat that confirmed it; null where nobody did, as in what a pack brings.';

-- For the record today (of each variable the latest as_of, then the latest recorded_at) and, because recorded_at is in
-- it, also for the record as it was known on a day.
create index statement_latest on registry.statement (country, variable, as_of desc, recorded_at desc);

revoke all on registry.statement from mirrorscope_app;
grant select, insert on registry.statement to mirrorscope_app;
