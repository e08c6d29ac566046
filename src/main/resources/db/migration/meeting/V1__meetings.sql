create table meeting.meeting (
    id uuid primary key,
    kind text not null check (kind in ('bilateral', 'group')),
    title text not null check (btrim(title) <> ''),
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    zone text not null check (zone <> ''),
    place text not null,
    roles text[] not null check (roles <@ array['lead', 'deputy', 'contributor', 'reader']),
    changes integer not null default 0 check (changes >= 0),
    invited_at timestamptz,
    cancelled_reason text check (cancelled_reason <> ''),
    cancelled_person text,
    cancelled_name text,
    cancelled_seat text,
    cancelled_at timestamptz,
    check (starts_at < ends_at),
    check (num_nonnulls(cancelled_reason, cancelled_person, cancelled_name, cancelled_seat, cancelled_at) in (0, 5))
);

comment on table meeting.meeting is 'The office and one or several countries talk to each other.';
comment on column meeting.meeting.zone is 'The time zone in which start and end were typed, by its name in the tz database.';
comment on column meeting.meeting.place is 'Where it is: a room, or the address of a call. May be empty as long as that is not settled.';
comment on column meeting.meeting.roles is 'Which seats of the countries are invited.';
comment on column meeting.meeting.changes is 'How often time, place or title was changed; calendars take the highest.';
comment on column meeting.meeting.invited_at is 'When invitations were sent first; null if they were not. From then on, changes and the cancelling are told too.';

create table meeting.meeting_country (
    meeting uuid not null references meeting.meeting,
    country text not null references registry.country,
    primary key (meeting, country)
);

comment on table meeting.meeting_country is 'With which countries the meeting is; the program sees to it that there is one at least, and of a bilateral one exactly one.';

create table meeting.host (
    meeting uuid not null references meeting.meeting,
    person uuid not null references access.person,
    primary key (meeting, person)
);

comment on table meeting.host is 'Who of the office is invited.';

create table meeting.attendee (
    id uuid primary key,
    meeting uuid not null references meeting.meeting,
    country text references registry.country,
    person uuid references access.person,
    name text not null check (btrim(name) <> ''),
    seat text not null,
    unique (meeting, person)
);

comment on table meeting.attendee is 'Who came.';
comment on column meeting.attendee.country is 'With which country; null for the office and guests.';
comment on column meeting.attendee.person is 'Null for somebody without a seat, whose name was typed.';
comment on column meeting.attendee.seat is 'The seat of that day in words, for example ES lead; for somebody without one what was typed, may be empty.';

create table meeting.agenda_item (
    id uuid primary key,
    meeting uuid not null references meeting.meeting,
    position integer not null,
    country text,
    variable text check (variable <> ''),
    origin text check (origin in ('unanswered', 'old', 'contradiction', 'open_query', 'overdue', 'changed')),
    title text not null check (btrim(title) <> ''),
    text text not null,
    minutes text not null,
    unique (meeting, position) deferrable initially deferred,
    foreign key (meeting, country) references meeting.meeting_country
);

comment on table meeting.agenda_item is 'Something to talk about, and what was said.';
comment on column meeting.agenda_item.country is 'The one country that sees it; null if all countries of the meeting do.';
comment on column meeting.agenda_item.variable is 'What of the record it is about; null if nothing in particular.';
comment on column meeting.agenda_item.origin is 'Why the program proposed it; null if somebody thought of it.';
comment on column meeting.agenda_item.text is 'What is to be talked about.';
comment on column meeting.agenda_item.minutes is 'What was said; empty before. A draft: countries see what was sent.';

create table meeting.finding (
    id uuid primary key,
    item uuid not null references meeting.agenda_item on delete cascade,
    country text not null references registry.country,
    variable text check (variable <> ''),
    answer_state text check (answer_state in ('value', 'dont_know', 'not_applicable')),
    answer jsonb,
    as_of date,
    text text not null,
    withdrawn boolean not null default false,
    check (num_nonnulls(variable, answer_state, as_of) in (0, 3)),
    check ((answer is not null) = (answer_state is not null and answer_state = 'value')),
    check (variable is not null or btrim(text) <> '')
);

comment on table meeting.finding is 'What became known of a country. It never changes: a better one takes its place. When the country agrees, one with a variable becomes a statement of its record.';
comment on column meeting.finding.withdrawn is 'Whether the office took it back after it had been sent.';

create table meeting.follow_up (
    id uuid primary key,
    meeting uuid not null references meeting.meeting,
    item uuid not null references meeting.agenda_item on delete cascade,
    country text references registry.country,
    seat uuid references access.seat,
    what text not null check (btrim(what) <> ''),
    due date not null,
    state text not null default 'open' check (state in ('open', 'done', 'dropped')),
    closed_word text,
    closed_person text,
    closed_name text,
    closed_seat text,
    closed_at timestamptz,
    check (seat is null or country is not null),
    check (num_nonnulls(closed_word, closed_person, closed_name, closed_seat, closed_at)
        = case when state = 'open' then 0 else 5 end)
);

comment on table meeting.follow_up is 'What somebody is to do after a meeting.';
comment on column meeting.follow_up.country is 'The one country that it concerns and that sees it; null if all countries of the meeting do.';
comment on column meeting.follow_up.seat is 'The seat of the country that does it; null if the office does.';
comment on column meeting.follow_up.closed_word is 'What was said when it was done or dropped; may be empty.';

create index follow_up_due on meeting.follow_up (due) where state = 'open';

create table meeting.practice (
    id uuid primary key,
    item uuid not null references meeting.agenda_item on delete cascade,
    country text not null references registry.country,
    title text not null check (btrim(title) <> ''),
    text text not null check (btrim(text) <> ''),
    withdrawn boolean not null default false
);

comment on table meeting.practice is 'Something that a country does well and others may want to do too: a candidate for the guidance. It never changes.';
comment on column meeting.practice.withdrawn is 'Whether the office took it back after it had been sent.';

create table meeting.sending (
    meeting uuid not null references meeting.meeting,
    number integer not null check (number > 0),
    person text not null,
    name text not null,
    seat text not null,
    sent_at timestamptz not null,
    primary key (meeting, number)
);

comment on table meeting.sending is 'That the office sent minutes to the countries for agreement; counted from 1.';

create table meeting.sent_item (
    id uuid primary key,
    meeting uuid not null,
    number integer not null,
    item uuid not null references meeting.agenda_item,
    country text not null references registry.country,
    title text not null check (btrim(title) <> ''),
    text text not null,
    foreign key (meeting, number) references meeting.sending,
    unique (item, country, number)
);

comment on table meeting.sent_item is 'The minutes of one item as one country got them. They never change, so what was sent is what is agreed; of one item the country answers to the latest.';

create table meeting.sent_part (
    sent_item uuid not null references meeting.sent_item,
    position integer not null,
    finding uuid references meeting.finding,
    follow_up uuid references meeting.follow_up,
    practice uuid references meeting.practice,
    primary key (sent_item, position),
    check (num_nonnulls(finding, follow_up, practice) = 1)
);

comment on table meeting.sent_part is 'What was sent with the minutes of an item. That it is here keeps it from being taken away.';

create table meeting.response (
    id uuid primary key,
    sent_item uuid not null references meeting.sent_item,
    kind text not null check (kind in ('agreed', 'disagreed', 'commented', 'answered')),
    text text not null check (kind = 'agreed' or btrim(text) <> ''),
    person text not null,
    name text not null,
    seat text not null,
    responded_at timestamptz not null
);

comment on table meeting.response is 'What the country said to the minutes of an item, and what the office answered.';

create unique index response_agreed_once on meeting.response (sent_item) where kind = 'agreed';
create index response_sent_item on meeting.response (sent_item);

-- What was sent stays as it was sent, and what was said as it was said.
revoke all on all tables in schema meeting from mirrorscope_app;
grant select, insert, update on meeting.meeting to mirrorscope_app;
grant select, insert, delete on meeting.meeting_country, meeting.host, meeting.attendee to mirrorscope_app;
grant select, insert, update, delete on meeting.agenda_item to mirrorscope_app;
grant select, insert, delete on meeting.finding, meeting.follow_up, meeting.practice to mirrorscope_app;
grant update (withdrawn) on meeting.finding to mirrorscope_app;
grant update (withdrawn) on meeting.practice to mirrorscope_app;
grant update (state, closed_word, closed_person, closed_name, closed_seat, closed_at) on meeting.follow_up to mirrorscope_app;
grant select, insert on meeting.sending, meeting.sent_item, meeting.sent_part, meeting.response to mirrorscope_app;
