create table instrument.version (
    instrument text not null check (instrument <> ''),
    version text not null check (version <> ''),
    yaml text not null,
    checksum text not null check (checksum ~ '^[0-9a-f]{64}$'),
    published_at timestamptz not null,
    primary key (instrument, version)
);

comment on table instrument.version is 'A published version of a questionnaire. It never changes: answers were given to these very words.';
comment on column instrument.version.yaml is 'The questions, code lists and stated concordances, in the form that packs have.';
comment on column instrument.version.checksum is 'SHA-256 of the yaml, to see at once that a version offered again is the one that was published.';

-- Published is published: the running program may add versions, never change or take one away.
grant usage on schema instrument to mirrorscope_app;
revoke all on instrument.version from mirrorscope_app;
grant select, insert on instrument.version to mirrorscope_app;
