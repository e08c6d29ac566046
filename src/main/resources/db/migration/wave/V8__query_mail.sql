create table wave.query_told (
    query uuid not null,
    number integer not null,
    told_at timestamptz not null,
    primary key (query, number),
    foreign key (query, number) references wave.query_word (query, number)
);

comment on table wave.query_told is 'What was said in a query and went by mail to the other side; several words go in one letter.';

-- Whatever was said before went by mail, or was read, in its time.
insert into wave.query_told select query, number, at from wave.query_word;

create trigger never_changed before update or delete or truncate on wave.query_told
    for each statement execute function wave.refuse_change();

revoke all on wave.query_told from mirrorscope_app;
grant select, insert on wave.query_told to mirrorscope_app;
