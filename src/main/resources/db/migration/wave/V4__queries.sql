create table wave.query (
    id uuid primary key,
    wave text not null,
    country text not null,
    variable text not null check (variable <> ''),
    revision integer not null,
    state text not null check (state in ('open', 'answered', 'settled')),
    foreign key (wave, country) references wave.return,
    foreign key (wave, country, revision) references wave.revision (wave, country, number)
);

comment on table wave.query is 'What the office asks a country about an answer of its return.';
comment on column wave.query.variable is 'The question''s own variable, without an item''s part.';
comment on column wave.query.revision is 'The revision that was looked at.';
comment on column wave.query.state is 'open: the country is to answer; answered: it did; settled: the office is content.';

create index query_of_return on wave.query (wave, country);

create table wave.query_word (
    query uuid not null references wave.query,
    number integer not null check (number > 0),
    text text not null check (text <> ''),
    person text not null,
    name text not null,
    seat text not null,
    at timestamptz not null,
    primary key (query, number)
);

comment on table wave.query_word is 'What was said in a query: the first by the office, then by either.';

create trigger never_changed before update or delete or truncate on wave.query_word
    for each statement execute function wave.refuse_change();

revoke all on wave.query, wave.query_word from mirrorscope_app;
grant select, insert on wave.query, wave.query_word to mirrorscope_app;
grant update (state) on wave.query to mirrorscope_app;
