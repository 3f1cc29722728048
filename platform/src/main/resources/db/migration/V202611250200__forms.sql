create schema forms;

-- What is being worked on; what people answer is a published version of it.
create table forms.form (
    id      uuid primary key,
    draft   jsonb not null,
    version int not null
);

create table forms.published (
    form_id      uuid not null references forms.form,
    number       int not null check (number > 0),
    questions    jsonb not null,
    published_at timestamptz not null,
    primary key (form_id, number)
);

-- Answers mean what the questions said: a published version stays as it is.
create function forms.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'a published form never changes: % on forms.published is refused', tg_op;
end
$$;

create trigger published_for_ever before update or delete or truncate on forms.published
    for each statement execute function forms.refuse();

create table forms.response (
    id        uuid primary key,
    form_id   uuid not null,
    number    int not null,
    person_id uuid not null references identity.person,
    answers   jsonb not null,
    saved_at  timestamptz not null,
    foreign key (form_id, number) references forms.published
);

create index response_person on forms.response (person_id);
create index response_form on forms.response (form_id, number);

comment on column forms.response.answers is 'by question id, a list of texts';

-- Files that are answers.
create table forms.attachment (
    response_id uuid not null references forms.response on delete cascade,
    question_id uuid not null,
    file_id     text not null references files.file,
    name        text not null,
    size        bigint not null,
    primary key (response_id, question_id)
);

create index attachment_file on forms.attachment (file_id);
