create table mail.message (
    id uuid primary key,
    kind text not null check (kind ~ '^[a-z]+\.[a-z-]+$'),
    address text not null check (address <> ''),
    name text not null,
    language text not null check (language <> ''),
    subject text not null check (subject <> ''),
    body text not null,
    calendar text,
    made_at timestamptz not null,
    useless_after timestamptz not null,
    fate text not null default 'waiting' check (fate in ('waiting', 'sent', 'failed', 'kept')),
    next_at timestamptz,
    check ((fate = 'waiting') = (next_at is not null))
);

comment on table mail.message is 'The outbox: what was to be sent to whom, written in the transaction of what it is about, and what became of it.';
comment on column mail.message.kind is 'What it is for: module.name.';
comment on column mail.message.body is 'Plain text. A link that signs in is not in it: that is made when the message leaves.';
comment on column mail.message.calendar is 'An iCalendar file that goes with it.';
comment on column mail.message.useless_after is 'When it is not worth delivering any more.';
comment on column mail.message.fate is 'waiting: leaves as soon as it can; sent: taken over by the mail server; failed: refused, or tried until it was useless; kept: there is no mail server.';

create index message_latest on mail.message (made_at desc, id desc);

create table mail.attempt (
    message uuid not null references mail.message,
    number integer not null check (number > 0),
    attempted_at timestamptz not null,
    fate text not null check (fate in ('waiting', 'sent', 'failed', 'kept')),
    said text not null,
    primary key (message, number)
);

comment on table mail.attempt is 'One time that a message was to leave.';
comment on column mail.attempt.fate is 'What became of the message by it; waiting means that it is tried again.';
comment on column mail.attempt.said is 'What the mail server or the network said; empty if it went well.';

-- What was written to whom never changes.
grant usage on schema mail to mirrorscope_app;
revoke all on mail.message, mail.attempt from mirrorscope_app;
grant select, insert on mail.message, mail.attempt to mirrorscope_app;
grant update (fate, next_at) on mail.message to mirrorscope_app;
