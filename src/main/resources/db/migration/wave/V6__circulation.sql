create table wave.letter (
    wave text not null references wave.wave,
    kind text not null check (kind in ('invitation', 'reminder')),
    language text not null check (language <> ''),
    subject text not null check (subject <> ''),
    body text not null check (body <> ''),
    primary key (wave, kind, language)
);

comment on table wave.letter is 'What the office writes to people about a wave, where it is not in the program''s own words. Words in braces stand for what differs from person to person.';

create table wave.addressed (
    wave text not null references wave.wave,
    role text not null check (role in ('lead', 'deputy', 'contributor', 'reader')),
    primary key (wave, role)
);

comment on table wave.addressed is 'Whose letters about a wave are: the roles of the seats. No row: lead and deputy.';

create table wave.reminder (
    id uuid primary key,
    wave text not null references wave.wave,
    days integer not null check (days between 0 and 365),
    due_at timestamptz not null,
    state text not null check (state in ('waiting', 'sent', 'missed', 'cancelled')),
    settled_at timestamptz,
    check ((state = 'waiting') = (settled_at is null))
);

comment on table wave.reminder is 'A reminder that is planned for a wave. It is sent once, to whoever owes something at that moment.';
comment on column wave.reminder.days is 'How many days before the deadline; it moves with that as long as it waits.';
comment on column wave.reminder.state is 'missed: the program did not run until the deadline was past; cancelled: the wave was closed, or the office took it back.';

create unique index reminder_waiting on wave.reminder (wave, days) where state = 'waiting';

create table wave.sending (
    message uuid primary key,
    wave text not null references wave.wave,
    country text not null references registry.country,
    person uuid not null,
    kind text not null check (kind in ('invitation', 'reminder')),
    reminder uuid references wave.reminder,
    sent_at timestamptz not null,
    check (reminder is null or kind = 'reminder')
);

comment on table wave.sending is 'A letter about a wave that was put into the outbox for a person of a country.';
comment on column wave.sending.message is 'Its id in the outbox.';
comment on column wave.sending.reminder is 'The planned reminder that it belongs to; null if somebody of the office sent it.';

create unique index sending_invited_once on wave.sending (wave, country, person) where kind = 'invitation';
create unique index sending_reminded_once on wave.sending (reminder, country, person) where reminder is not null;

-- What was sent stays sent.
revoke all on wave.letter, wave.addressed, wave.reminder, wave.sending from mirrorscope_app;
grant select, insert, update, delete on wave.letter, wave.addressed to mirrorscope_app;
grant select, insert on wave.reminder, wave.sending to mirrorscope_app;
grant update (due_at, state, settled_at) on wave.reminder to mirrorscope_app;
