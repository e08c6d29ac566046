create table platform.job (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);

comment on table platform.job is 'Work to be done later. The columns are those of the library db-scheduler, which alone reads and writes them.';

create index job_due on platform.job (execution_time);
create index job_heartbeat on platform.job (last_heartbeat);
