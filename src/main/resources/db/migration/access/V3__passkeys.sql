create table access.passkey (
    id uuid primary key,
    person uuid not null references access.person,
    name text not null check (btrim(name) <> ''),
    credential bytea not null unique,
    public_key bytea not null,
    attestation bytea not null,
    signatures bigint not null check (signatures >= 0),
    transports text[] not null,
    backup_possible boolean not null,
    backed_up boolean not null,
    added_at timestamptz not null,
    used_at timestamptz
);

comment on table access.passkey is 'A key pair on a device of a person; its public half is here, and whoever holds the private half signs in as that person.';
comment on column access.passkey.name is 'What the person calls it.';
comment on column access.passkey.credential is 'The name by which the device knows it.';
comment on column access.passkey.public_key is 'COSE, as are signatures over a challenge verified with it.';
comment on column access.passkey.attestation is 'What the device said when the passkey was made (CBOR).';
comment on column access.passkey.signatures is 'How often the device signed with it; it only rises, so a copy is noticed. 0 for devices that do not count.';
comment on column access.passkey.used_at is 'When it last signed somebody in; null for never.';

create index passkey_of_person on access.passkey (person);

create table access.challenge (
    challenge bytea primary key,
    person uuid references access.person,
    source text not null,
    made_at timestamptz not null
);

comment on table access.challenge is 'What a device is asked to sign, once and within five minutes.';
comment on column access.challenge.person is 'Who adds a passkey; null for signing in with one.';
comment on column access.challenge.source is 'A hash of the network address that asked.';

create index challenge_of_source on access.challenge (source, made_at);
create index challenge_made on access.challenge (made_at);

revoke all on access.passkey, access.challenge from mirrorscope_app;
grant select, insert, delete on access.passkey, access.challenge to mirrorscope_app;
grant update (signatures, used_at) on access.passkey to mirrorscope_app;
