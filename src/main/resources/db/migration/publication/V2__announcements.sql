create table publication.announcement (
    id uuid primary key,
    announcement uuid not null,
    edition integer not null check (edition > 0),
    kind text not null check (kind in ('interruption', 'disturbance', 'news')),
    body jsonb not null check (jsonb_typeof(body) = 'object' and body <> '{}'),
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    withdrawn boolean not null,
    person uuid not null,
    name text not null check (name <> ''),
    recorded_at timestamptz not null,
    unique (announcement, edition),
    check (ends_at > starts_at)
);

comment on table publication.announcement is 'What the office tells everybody on top of every page for a while. A change is a new edition; the latest holds, earlier ones stay.';
comment on column publication.announcement.announcement is 'Which announcement this is an edition of.';
comment on column publication.announcement.body is 'The text by language tag.';
comment on column publication.announcement.withdrawn is 'Whether the office took it back with this edition.';
comment on column publication.announcement.person is 'Who made the edition, by id; the name as it was then.';

-- What was published is not changed afterwards.
revoke all on publication.announcement from mirrorscope_app;
grant select, insert on publication.announcement to mirrorscope_app;
