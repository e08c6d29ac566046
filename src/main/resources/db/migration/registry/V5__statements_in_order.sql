-- With the id behind it the index has all of the order that says what holds, so that rows that are read by it are not sorted.
create index statement_holds on registry.statement (country, variable, as_of desc, recorded_at desc, id desc);
drop index registry.statement_latest;
