alter table registry.country add column spells_by_office boolean not null default false;

comment on column registry.country.spells_by_office is 'Whether the office changed the participation here; then a pack that is loaded again leaves it as it is.';
