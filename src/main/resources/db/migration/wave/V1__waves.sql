create table wave.wave (
    id text primary key check (id ~ '^[A-Za-z0-9._-]+$'),
    instrument text not null,
    version text not null,
    title jsonb not null,
    opened date not null,
    closed date,
    published boolean not null,
    foreign key (instrument, version) references instrument.version,
    check (opened <= closed),
    check (closed is not null or not published)
);

comment on table wave.wave is 'A survey round.';
comment on column wave.wave.opened is 'Its first day.';
comment on column wave.wave.closed is 'Its last day; null while it is open.';
comment on column wave.wave.published is 'Whether its results are public; only a closed wave may be.';

create table wave.population (
    wave text not null references wave.wave,
    country text not null references registry.country,
    primary key (wave, country)
);

comment on table wave.population is 'The countries invited to a wave: the population that every figure names. A return of a country that is invited no more stays, and does not count.';

create table wave.revision (
    id uuid primary key,
    wave text not null references wave.wave,
    country text not null references registry.country,
    number integer not null check (number > 0),
    submitted_at timestamptz not null,
    source text not null check (source in ('pack', 'form')),
    reason text check (reason <> ''),
    withdrawn boolean not null,
    unique (wave, country, number)
);

comment on table wave.revision is 'What a country returned to a wave, at one time. A return that says nothing is a revision too. A change is a new revision.';
comment on column wave.revision.number is 'Counts the revisions of one return from 1.';
comment on column wave.revision.source is 'pack: read from files; form: filled in here.';
comment on column wave.revision.reason is 'Why a closed wave was corrected; null for what came in while it was open, and for what a pack brought.';
comment on column wave.revision.withdrawn is 'Whether the return was taken back: from this revision on the country counts as having sent nothing.';

create table wave.acceptance (
    revision_id uuid primary key references wave.revision,
    accepted_at timestamptz not null
);

comment on table wave.acceptance is 'That a revision was accepted. Findings use the latest accepted revision of each return.';

create table wave.answer (
    revision_id uuid not null references wave.revision,
    variable text not null check (variable <> ''),
    state text not null check (state in
        ('value', 'not_asked', 'no_return', 'no_answer', 'dont_know', 'not_applicable', 'withheld', 'unconfirmed')),
    value jsonb,
    primary key (revision_id, variable),
    check (case when state = 'value' then value is not null
                when state in ('withheld', 'unconfirmed', 'not_applicable') then true
                else value is null end)
);

comment on table wave.answer is 'One cell of a revision: a value, or the one reason why there is none. What was left blank has no row.';
comment on column wave.answer.value is 'The value, tagged with its form; there exactly when the state says value (a cell that is withheld, unconfirmed or not applicable may keep one).';

create table wave.report (
    id uuid primary key,
    wave text not null references wave.wave,
    recorded_at timestamptz not null,
    problems jsonb not null
);

comment on table wave.report is 'What was wrong with the input of a wave when somebody accepted it all the same; the latest one holds.';

create index report_latest on wave.report (wave, recorded_at desc);

create table wave.data_version (
    alone boolean primary key default true check (alone),
    version bigint not null
);

comment on table wave.data_version is 'A number that grows in the same transaction as any change to what can be counted.';

insert into wave.data_version (version) values (0);

-- Returns are immutable: the running program may add to them, never change or take away.
grant usage on schema wave to mirrorscope_app;
revoke all on wave.wave, wave.population, wave.revision, wave.acceptance, wave.answer, wave.report, wave.data_version
    from mirrorscope_app;
grant select, insert on wave.revision, wave.acceptance, wave.answer, wave.report to mirrorscope_app;
grant select, insert, update on wave.wave to mirrorscope_app;
grant select, insert, delete on wave.population to mirrorscope_app;
grant select, update on wave.data_version to mirrorscope_app;
