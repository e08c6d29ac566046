-- Only people edit drafts.
alter table instrument.draft_revision alter column edited_by set not null;

comment on column instrument.draft_revision.edited_by is 'The person who edited.';
