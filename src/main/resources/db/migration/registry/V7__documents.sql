create table registry.document_file (
    id uuid primary key,
    country text not null references registry.country,
    name text not null check (name <> '' and length(name) <= 120),
    type text not null check (type <> ''),
    size bigint not null check (size > 0),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    content bytea not null,
    check (octet_length(content) = size)
);

comment on table registry.document_file is 'A file as it was sent, under a cleaned name. It never changes.';
comment on column registry.document_file.type is 'What it is by its content, not by its name.';

-- Files are compressed already.
alter table registry.document_file alter column content set storage external;

create table registry.document (
    id uuid not null,
    revision integer not null check (revision > 0),
    country text not null references registry.country,
    kind text not null check (kind in ('strategy', 'terms_of_reference', 'report', 'presentation', 'other')),
    title text not null check (title <> ''),
    language text not null check (language ~ '^[a-z]{2}$'),
    file uuid not null references registry.document_file,
    withdrawn text check (withdrawn <> ''),
    visibility text not null check (visibility in ('public', 'countries', 'office')),
    person text not null check (person <> ''),
    person_name text not null check (person_name <> ''),
    seat text not null check (seat <> ''),
    by_office boolean not null,
    recorded_at timestamptz not null,
    primary key (id, revision)
);

comment on table registry.document is 'A document of a mirror group. Whatever is changed, its file too, is a new row with the next revision; the latest holds.';
comment on column registry.document.withdrawn is 'Why it is not shown any more; null as long as it is.';

create index document_country on registry.document (country);

revoke all on registry.document, registry.document_file from mirrorscope_app;
grant select, insert on registry.document, registry.document_file to mirrorscope_app;
