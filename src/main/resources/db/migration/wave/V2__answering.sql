-- The life of a wave that is run here.
alter table wave.wave
    add column draft boolean not null default false,
    add column deadline timestamptz,
    add column ours boolean not null default false,
    add check (not draft or (closed is null and not published));

comment on column wave.wave.draft is 'Whether it is still being prepared: nobody may answer it yet.';
comment on column wave.wave.deadline is 'Until when it may be answered; null as long as none is set. After it drafts stay and are read-only.';
comment on column wave.wave.ours is 'Whether the office has taken it in hand here; a pack does not change it any more.';

create table wave.return (
    wave text not null,
    country text not null,
    status text not null check (status in
        ('in_progress', 'submitted', 'sent_back', 'accepted', 'declined', 'reopened')),
    open_until timestamptz,
    reason text check (reason <> ''),
    begun_at timestamptz not null,
    primary key (wave, country),
    foreign key (wave) references wave.wave,
    foreign key (country) references registry.country
);

comment on table wave.return is 'How far the return of a country to a wave is that is answered here; no row as long as nothing was begun.';
comment on column wave.return.open_until is 'Until when this country may answer although the wave may not be answered any more; null: as the wave.';
comment on column wave.return.reason is 'Why it was declined, sent back or reopened, as long as it is.';
comment on column wave.return.begun_at is 'When somebody first began it, or declined it unopened.';

create table wave.step (
    id uuid primary key,
    wave text not null,
    country text not null,
    verb text not null check (verb in
        ('begin', 'sign_off', 'send_back', 'accept', 'decline', 'resume', 'reopen')),
    revision integer,
    reason text check (reason <> ''),
    person text not null,
    name text not null,
    seat text not null,
    at timestamptz not null,
    foreign key (wave, country) references wave.return
);

comment on table wave.step is 'What was done with a return, by whom and when; the latest one stands for its status.';
comment on column wave.step.person is 'The id of the person who did it.';
comment on column wave.step.seat is 'The seat that the person held.';

create index step_of_return on wave.step (wave, country, at);

create table wave.entry (
    wave text not null,
    country text not null,
    variable text not null check (variable <> ''),
    number integer not null check (number > 0),
    state text not null check (state in
        ('value', 'no_answer', 'dont_know', 'not_applicable', 'withheld', 'unconfirmed')),
    value jsonb,
    reason text check (reason <> ''),
    carried_from text,
    person text,
    name text,
    seat text,
    at timestamptz not null,
    primary key (wave, country, variable, number),
    foreign key (wave, country) references wave.return,
    check (case when state in ('value', 'unconfirmed') then value is not null
                when state = 'withheld' then true
                else value is null end),
    check ((reason is not null) = (state = 'withheld')),
    check ((carried_from is not null) = (state = 'unconfirmed')),
    check ((person is null) = (state = 'unconfirmed'))
);

comment on table wave.entry is 'What was saved in a cell of a draft. Nothing is written over: a change is a new entry, and the one with the highest number holds.';
comment on column wave.entry.number is 'Counts the entries of one cell from 1. Whoever saves names the number that the new entry follows.';
comment on column wave.entry.carried_from is 'The wave whose answer was carried forward and waits to be confirmed.';

create table wave.rival (
    id uuid primary key,
    wave text not null,
    country text not null,
    variable text not null check (variable <> ''),
    state text not null check (state in ('value', 'no_answer', 'dont_know', 'not_applicable', 'withheld')),
    value jsonb,
    reason text check (reason <> ''),
    person text not null,
    name text not null,
    seat text not null,
    at timestamptz not null,
    settled_at timestamptz,
    foreign key (wave, country) references wave.return,
    check (case when state = 'value' then value is not null when state = 'withheld' then true else value is null end),
    check ((reason is not null) = (state = 'withheld'))
);

comment on table wave.rival is 'What somebody saved without having seen what another saved just before. It stands beside the entry until somebody chooses.';
comment on column wave.rival.settled_at is 'When somebody chose; null as long as nobody did.';

create index rival_open on wave.rival (wave, country) where settled_at is null;

create table wave.remark (
    id uuid primary key,
    wave text not null,
    country text not null,
    variable text not null check (variable <> ''),
    text text not null check (text <> ''),
    person text not null,
    name text not null,
    seat text not null,
    at timestamptz not null,
    foreign key (wave, country) references wave.return
);

comment on table wave.remark is 'A comment on a question of a return, seen by the country and the office.';
comment on column wave.remark.variable is 'The question''s own variable, without an item''s part.';

create index remark_of_return on wave.remark (wave, country);

alter table wave.revision
    add column signed_by text,
    add column signed_name text,
    add column signed_seat text;
alter table wave.acceptance
    add column accepted_by text,
    add column accepted_name text;
alter table wave.answer add column reason text check (reason <> '');

comment on column wave.revision.signed_name is 'Who signed it off; null for what a pack brought.';
comment on column wave.revision.signed_seat is 'The seat in which it was signed off.';
comment on column wave.answer.reason is 'Why it is withheld, where the country said so here.';

-- What was saved, signed off or done is never changed, whoever asks; the owner neither.
create function wave.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of %.% are never changed or taken away', tg_table_schema, tg_table_name
        using errcode = 'restrict_violation';
end $$;

do $$
declare kept text;
begin
    foreach kept in array array['revision', 'acceptance', 'answer', 'step', 'entry', 'remark'] loop
        execute format('create trigger never_changed before update or delete or truncate on wave.%I
                        for each statement execute function wave.refuse_change()', kept);
    end loop;
end $$;

revoke all on wave.return, wave.step, wave.entry, wave.rival, wave.remark from mirrorscope_app;
grant select, insert, update on wave.return, wave.rival to mirrorscope_app;
grant select, insert on wave.step, wave.entry, wave.remark to mirrorscope_app;
