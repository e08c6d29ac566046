create table access.session (
    primary_id char(36) primary key,
    session_id char(36) not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval integer not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);

comment on table access.session is 'Sessions of signed-in people. The columns are those of the library Spring Session, which alone reads and writes them.';

create index session_expiry on access.session (expiry_time);
create index session_principal on access.session (principal_name);

create table access.session_attributes (
    session_primary_id char(36) not null references access.session on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);

comment on table access.session_attributes is 'What a session holds: who signed in. Read and written by Spring Session.';

create table access.request (
    id uuid primary key,
    asked_at timestamptz not null,
    address text not null,
    address_key text not null,
    source text not null,
    language text not null,
    target text not null
);

comment on table access.request is 'That somebody asked for a link to sign in, whether the address is known here or not. Kept for an hour, to limit how often.';
comment on column access.request.source is 'A hash of the network address that asked.';
comment on column access.request.target is 'Where to go after signing in; empty for the usual place.';

create index request_of_address on access.request (address_key, asked_at);
create index request_of_source on access.request (source, asked_at);
create index request_asked on access.request (asked_at);

create table access.link (
    id uuid primary key,
    token_hash text unique check (token_hash ~ '^[0-9a-f]{64}$'),
    person uuid references access.person,
    target text not null,
    made_at timestamptz not null,
    expires_at timestamptz,
    used_at timestamptz,
    check ((token_hash is null) = (expires_at is null))
);

comment on table access.link is 'A link that signs in, once. Only a hash of what is in it is kept.';
comment on column access.link.id is 'The message that carries it.';
comment on column access.link.token_hash is 'SHA-256 of the token; null until the message leaves, which makes the token.';
comment on column access.link.person is 'Whom it signs in; null for the link printed at the first start, whose reader becomes the first coordinator.';

revoke all on access.request, access.link from mirrorscope_app;
grant select, insert, delete on access.request, access.link to mirrorscope_app;
grant update (token_hash, expires_at, used_at) on access.link to mirrorscope_app;
