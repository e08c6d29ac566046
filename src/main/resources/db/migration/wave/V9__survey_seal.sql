-- gen_random_uuid() is the server's own source of chance, of 122 bits each time.
alter table wave.survey add column seal bytea not null
    default decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex');

comment on column wave.survey.seal is 'The secret with which this survey signs the mark of a browser that answered; the same for everybody.';
