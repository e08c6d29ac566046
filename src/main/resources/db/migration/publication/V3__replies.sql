create table publication.reply_round (
    id uuid primary key,
    wave text not null unique references wave.wave,
    started_at timestamptz not null,
    until timestamptz not null,
    days integer not null check (days > 0),
    check (until > started_at)
);

comment on table publication.reply_round is 'That the office asks the countries of a wave what they say to what will be said of them.';
comment on column publication.reply_round.until is 'Until when; at this moment it is over.';
comment on column publication.reply_round.days is 'How many days the office gave at first; a correction gets as many.';

create table publication.reply (
    id uuid primary key,
    round uuid not null references publication.reply_round,
    country text not null references registry.country,
    revision integer not null check (revision > 0),
    state text not null check (state in ('open', 'agreed', 'commented', 'objected', 'silent', 'replaced')),
    decision text check (decision in ('answer', 'show', 'keep')),
    opened_at timestamptz not null,
    until timestamptz not null,
    told integer not null check (told >= 0),
    unique (round, country, revision),
    check (until > opened_at),
    check (case decision when 'answer' then state in ('commented', 'replaced') when 'show' then state in ('objected', 'replaced')
               when 'keep' then state in ('objected', 'replaced') else true end)
);

comment on table publication.reply is 'What a country says to what a revision of its return will have said of it in public.';
comment on column publication.reply.state is 'open until it is answered; after its time an open one is silent, also as long as nobody wrote that down.';
comment on column publication.reply.decision is 'That the office answered a comment, or what it decided where the country asked for a correction; null as long as it did neither.';
comment on column publication.reply.told is 'How many people were written to.';

create index reply_country on publication.reply (country);
create index reply_open on publication.reply (until) where state = 'open';

create table publication.reply_comment (
    reply uuid not null references publication.reply,
    variable text not null,
    body text not null check (body <> ''),
    primary key (reply, variable)
);

comment on table publication.reply_comment is 'A country''s words, about one variable or, where that is empty, about all of it.';

create table publication.reply_step (
    id uuid primary key,
    reply uuid not null references publication.reply,
    verb text not null check (verb in
        ('open', 'agree', 'comment', 'object', 'lapse', 'extend', 'answer', 'show', 'keep', 'replace')),
    body text check (body <> ''),
    name text,
    seat text,
    at timestamptz not null,
    check ((name is null) = (seat is null))
);

comment on table publication.reply_step is 'One thing that was done with a reply, by whom and when; without a name the program did it by itself.';
comment on column publication.reply_step.body is 'The office''s answer or reason, or the new date.';

create index reply_step_of on publication.reply_step (reply);

revoke all on publication.reply_round, publication.reply, publication.reply_comment, publication.reply_step
    from mirrorscope_app;
grant select, insert, update on publication.reply_round, publication.reply to mirrorscope_app;
grant select, insert on publication.reply_comment, publication.reply_step to mirrorscope_app;
