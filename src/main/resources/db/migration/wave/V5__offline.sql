-- What was read from a workbook that somebody sent in, until it is saved or taken back.
create table wave.upload (
    id uuid primary key,
    wave text not null,
    country text not null,
    person text not null,
    file text not null,
    at timestamptz not null,
    saved_at timestamptz,
    foreign key (wave, country) references wave.return
);

comment on table wave.upload is 'A filled-in workbook as it was read; nothing of it is an answer before its person says so.';
comment on column wave.upload.saved_at is 'When the person saved what was chosen; null as long as nothing was.';

create index upload_of_person on wave.upload (wave, country, person);

create table wave.upload_line (
    upload uuid not null references wave.upload on delete cascade,
    number integer not null check (number > 0),
    sheet text not null,
    cell text not null,
    variable text,
    follows integer,
    state text check (state in ('value', 'no_answer', 'dont_know', 'not_applicable', 'withheld')),
    value jsonb,
    reason text check (reason <> ''),
    problem text,
    arguments text[],
    outcome text check (outcome in ('kept', 'same', 'beside')),
    primary key (upload, number),
    check ((state is null) <> (problem is null)),
    check ((state is null) = (follows is null)),
    check (state is null or variable is not null),
    check (case when state = 'value' then value is not null when state = 'withheld' then true else value is null end),
    check ((reason is not null) = (coalesce(state, '') = 'withheld')),
    check (problem is null or outcome is null)
);

comment on table wave.upload_line is 'Something that a workbook says anew (state), or that could not be read (problem).';
comment on column wave.upload_line.follows is 'The number of the entry that stood in the cell when the workbook was made.';
comment on column wave.upload_line.outcome is 'What became of it once it was saved; null if it was not chosen.';

revoke all on wave.upload, wave.upload_line from mirrorscope_app;
grant select, insert, update, delete on wave.upload, wave.upload_line to mirrorscope_app;
