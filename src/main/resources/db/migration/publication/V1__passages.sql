create table publication.passage (
    id uuid primary key,
    part text not null check (part ~ '^[a-z]+$'),
    language text not null check (language <> ''),
    body text not null check (length(body) <= 5000),
    person uuid not null,
    name text not null check (name <> ''),
    recorded_at timestamptz not null
);

comment on table publication.passage is 'What the office wrote for a part of the general factsheet; the latest holds, earlier ones stay. An empty one brings the product''s own text back.';
comment on column publication.passage.part is 'Which part: mission, role and so on.';
comment on column publication.passage.person is 'Who wrote it, by id; the name as it was then.';

create index passage_latest on publication.passage (language, part, recorded_at desc);

-- What was published is not changed afterwards.
grant usage on schema publication to mirrorscope_app;
revoke all on publication.passage from mirrorscope_app;
grant select, insert on publication.passage to mirrorscope_app;
