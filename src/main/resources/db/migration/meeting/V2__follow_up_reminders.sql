create table meeting.reminder (
    follow_up uuid not null references meeting.follow_up,
    kind text not null check (kind in ('ahead', 'overdue')),
    person uuid not null references access.person,
    message uuid not null,
    sent_at timestamptz not null,
    primary key (follow_up, kind, person)
);

comment on table meeting.reminder is 'That somebody was reminded of a follow-up.';
comment on column meeting.reminder.kind is 'ahead: before it was due; overdue: when it was.';
comment on column meeting.reminder.message is 'Its id in the outbox.';

-- What was sent stays sent.
revoke all on meeting.reminder from mirrorscope_app;
grant select, insert on meeting.reminder to mirrorscope_app;
