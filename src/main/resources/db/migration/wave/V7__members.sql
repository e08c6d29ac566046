-- Surveys of people: many anonymous answers for a country.
create table wave.survey (
    id text primary key check (id ~ '^[A-Za-z0-9._-]{1,40}$'),
    instrument text not null,
    version text not null,
    title jsonb not null,
    opened date not null,
    deadline timestamptz not null,
    closed date,
    published boolean not null default false,
    foreign key (instrument, version) references instrument.version,
    check (closed is not null or not published)
);

comment on table wave.survey is 'A members'' survey: people of several countries answer one version, anonymously.';
comment on column wave.survey.deadline is 'Until when it may be answered.';

create table wave.survey_country (
    survey text not null references wave.survey,
    country text not null references registry.country,
    link text not null unique check (link ~ '^[A-Za-z0-9_-]{22}$'),
    tokens integer not null default 0 check (tokens >= 0),
    primary key (survey, country)
);

comment on column wave.survey_country.link is 'What stands in the country''s open link.';
comment on column wave.survey_country.tokens is 'How many links for one answer were made; how many of them were used is not said.';

create table wave.survey_token (
    hash bytea primary key,
    survey text not null,
    country text not null,
    foreign key (survey, country) references wave.survey_country
);

comment on table wave.survey_token is 'Links for one answer that were not used yet. Using one takes its row away; nothing else tells of it.';

create table wave.ballot (
    hash bytea primary key,
    day date not null
);

comment on table wave.ballot is 'Pages of an open link that were sent in, so that a form that is sent twice counts once; forgotten after some days.';

create table wave.urn (
    survey text not null,
    country text not null,
    day date not null,
    cells text[] not null,
    texts jsonb,
    foreign key (survey, country) references wave.survey_country
);

comment on table wave.urn is 'Submissions that were not counted yet. When five or more of a country are there, they are taken out together and shuffled, so that neither the place of a row nor its transaction tells when it came.';

create index urn_country on wave.urn (survey, country);

create table wave.submission (
    survey text not null,
    country text not null,
    day date not null,
    cells text[] not null,
    foreign key (survey, country) references wave.survey_country
);

comment on table wave.submission is 'What one person said, without the person: no address, no session, no number, no time of day, no order.';
comment on column wave.submission.cells is 'variable=code for each answer.';

create table wave.survey_text (
    survey text not null,
    country text not null,
    variable text not null check (variable <> ''),
    text text not null check (text <> ''),
    foreign key (survey, country) references wave.survey_country
);

comment on table wave.survey_text is 'Free texts, apart from the submissions that they came with.';

create index survey_text_of on wave.survey_text (survey);

create table wave.survey_count (
    survey text not null,
    country text not null,
    cell text not null,
    count integer not null check (count > 0),
    primary key (survey, country, cell),
    foreign key (survey, country) references wave.survey_country
);

comment on table wave.survey_count is 'How many counted submissions say what; the empty cell counts the submissions themselves. Grows by five submissions or more at once.';

revoke all on wave.survey, wave.survey_country, wave.survey_token, wave.ballot, wave.urn, wave.submission,
    wave.survey_text, wave.survey_count from mirrorscope_app;
grant select, insert, update on wave.survey, wave.survey_country, wave.survey_count to mirrorscope_app;
grant select, insert, delete on wave.survey_token, wave.ballot, wave.urn to mirrorscope_app;
grant select, insert on wave.submission, wave.survey_text to mirrorscope_app;
