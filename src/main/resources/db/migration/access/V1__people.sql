create table access.person (
    id uuid primary key,
    name text not null check (btrim(name) <> ''),
    address text not null check (btrim(address) <> ''),
    address_key text not null unique check (address_key <> ''),
    language text not null check (language <> ''),
    recorded_at timestamptz not null
);

comment on table access.person is 'Somebody who holds, held or will hold a seat.';
comment on column access.person.address is 'The e-mail address as the person writes it.';
comment on column access.person.address_key is 'The same for all spellings of one address: two people never share one.';
comment on column access.person.language is 'Language tag of the mail that the person gets.';

create table access.seat (
    id uuid primary key,
    country text check (country ~ '^[A-Z]{2}$'),
    role text not null check (role in ('lead', 'deputy', 'contributor', 'reader', 'coordinator', 'analyst')),
    check ((role in ('coordinator', 'analyst')) = (country is null))
);

comment on table access.seat is 'A place that one person after the other holds, for a country or the office. It is never taken away: what was done in it stays with it.';
comment on column access.seat.country is 'ISO 3166-1 alpha-2 code; null for a seat of the office.';

create unique index seat_single on access.seat (country, role) where role in ('lead', 'deputy');

create table access.holding (
    seat uuid not null references access.seat,
    first_day date not null,
    last_day date,
    person uuid not null references access.person,
    primary key (seat, first_day, person),
    check (last_day >= first_day - 1)
);

comment on table access.holding is 'That a person holds a seat for a time. Of one seat, two such times never overlap.';
comment on column access.holding.first_day is 'The first day, in UTC.';
comment on column access.holding.last_day is 'The last day, in UTC; null until further notice. The day before the first: taken back before it began.';

create unique index holding_open on access.holding (seat) where last_day is null;
create index holding_of_person on access.holding (person);

create table access.audit (
    number bigint generated always as identity primary key,
    recorded_at timestamptz not null,
    person uuid,
    name text not null,
    seats text not null,
    verb text not null check (verb ~ '^[a-z-]+/[a-z.-]+$'),
    subject_kind text not null check (subject_kind <> ''),
    subject text not null,
    country text check (country ~ '^[A-Z]{2}$'),
    arguments text[] not null
);

comment on table access.audit is 'Who did what to what, and when. Lines are added, never changed or taken away, by nobody.';
comment on column access.audit.person is 'Who did it; null if the program did it by itself.';
comment on column access.audit.name is 'The person''s name at that time.';
comment on column access.audit.seats is 'The seats that the person held at that time, in words.';
comment on column access.audit.verb is 'The key of the sentence that says what was done.';
comment on column access.audit.arguments is 'What the sentence names.';

create index audit_of_country on access.audit (country, number desc);

create function access.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail only grows: % is refused', tg_op using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_only_grows before update or delete on access.audit
    for each row execute function access.refuse_change();
create trigger audit_is_never_emptied before truncate on access.audit
    for each statement execute function access.refuse_change();

-- People and seats are never deleted, a holding only ends; the trail binds even the owner of the table.
grant usage on schema access to mirrorscope_app;
revoke all on access.person, access.seat, access.holding, access.audit from mirrorscope_app;
grant select, insert on access.person, access.seat, access.holding, access.audit to mirrorscope_app;
grant update (name, address, address_key, language) on access.person to mirrorscope_app;
grant update (last_day) on access.holding to mirrorscope_app;
