-- Not even the owner of the tables changes what was published by mistake.
create function instrument.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'a published version of an instrument never changes: % is refused', tg_op using errcode = 'insufficient_privilege';
end
$$;

create trigger published_is_published before update or delete or truncate on instrument.version
    for each statement execute function instrument.refuse_change();

create table instrument.draft (
    id uuid primary key,
    state text not null check (state in ('open', 'published', 'discarded')),
    revision integer not null check (revision > 0)
);

comment on table instrument.draft is 'A version of a questionnaire in the making.';
comment on column instrument.draft.state is 'open: being worked on; published: stands in instrument.version now; discarded: given up.';
comment on column instrument.draft.revision is 'The number of the latest revision.';

create table instrument.draft_revision (
    draft_id uuid not null references instrument.draft,
    number integer not null check (number > 0),
    yaml text not null,
    edited_at timestamptz not null,
    edited_by uuid,
    primary key (draft_id, number)
);

comment on table instrument.draft_revision is 'A draft after one edit. Edits made at the same time are compared with what their author had seen.';
comment on column instrument.draft_revision.number is 'Counts the revisions of one draft from 1.';
comment on column instrument.draft_revision.yaml is 'The whole draft, in the form that packs have; conditions in it need not be right yet.';
comment on column instrument.draft_revision.edited_by is 'The person who edited; null where the program did by itself.';

revoke all on instrument.draft, instrument.draft_revision from mirrorscope_app;
grant select, insert, update on instrument.draft to mirrorscope_app;
grant select, insert on instrument.draft_revision to mirrorscope_app;
