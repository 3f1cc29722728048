-- db-scheduler's own table, named for its place here.
create table instance.job (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);

create index job_execution_time on instance.job (execution_time);
create index job_last_heartbeat on instance.job (last_heartbeat);
create index job_priority on instance.job (priority desc, execution_time asc);

-- The event publication registry's own table.
create table instance.event_publication (
    id                     uuid primary key,
    listener_id            text not null,
    event_type             text not null,
    serialized_event       text not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);

create index event_publication_serialized_event on instance.event_publication using hash (serialized_event);
create index event_publication_completion_date on instance.event_publication (completion_date);
