create table wave.delegation (
    id uuid primary key,
    wave text not null,
    country text not null,
    person uuid not null references access.person,
    sections text[] not null check (cardinality(sections) > 0),
    sees_all boolean not null,
    giver text not null,
    giver_name text not null,
    giver_seat text not null,
    given_at timestamptz not null,
    ended_at timestamptz,
    foreign key (wave, country) references wave.return
);

comment on table wave.delegation is 'Sections of a return that were handed to a person, who may answer them, with a seat or without.';
comment on column wave.delegation.sections is 'The ids of the sections.';
comment on column wave.delegation.sees_all is 'Whether the person sees the whole return, and not only these sections.';
comment on column wave.delegation.giver is 'The id of the person who handed them over.';
comment on column wave.delegation.ended_at is 'When it was taken back, or the wave was closed; null while it holds.';

create index delegation_of_person on wave.delegation (person) where ended_at is null;
create index delegation_of_return on wave.delegation (wave, country) where ended_at is null;

revoke all on wave.delegation from mirrorscope_app;
grant select, insert on wave.delegation to mirrorscope_app;
grant update (ended_at) on wave.delegation to mirrorscope_app;
