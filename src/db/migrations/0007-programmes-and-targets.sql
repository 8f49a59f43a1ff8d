-- What was promised: programmes of a year with their steps, tasks and roster, and the tree of targets with kept revisions.
create table programme (
  city_id text not null references city,
  id text not null,
  year integer not null check (year between 2000 and 2100),
  name text not null,
  theme text,
  synthetic boolean not null,
  source_id text,
  locator text,
  stage text not null check (stage in ('draft', 'published', 'splitting', 'confirmed')),
  primary key (city_id, id),
  foreign key (city_id, source_id) references source
);
create index programme_source on programme (city_id, source_id);
comment on table programme is 'The programme (专项行动) of one year.';
comment on column programme.locator is 'Where in the source: page, paragraph, sheet and cell';

create table programme_step (
  city_id text not null,
  id text not null,
  programme_id text not null,
  step text not null check (step in ('publish', 'split', 'confirm')),
  place_id text,
  done_on date not null,
  by_organisation_id text,
  by_account_id text,
  note text,
  recorded_at timestamptz not null default now(),
  primary key (city_id, id),
  foreign key (city_id, programme_id) references programme,
  foreign key (city_id, place_id) references place,
  foreign key (city_id, by_organisation_id) references organisation,
  foreign key (city_id, by_account_id) references account
);
create index programme_step_programme on programme_step (city_id, programme_id);
create index programme_step_place on programme_step (city_id, place_id);
create index programme_step_organisation on programme_step (city_id, by_organisation_id);
create index programme_step_account on programme_step (city_id, by_account_id);
comment on table programme_step is 'A step of the year''s cycle 发布–分解–确认 that was done, by whom, for the city (place null) or one place.';
comment on column programme_step.done_on is 'Calendar date of the step, world clock';
comment on column programme_step.recorded_at is 'Instant at which it entered Citong, real clock';

create table programme_task (
  city_id text not null,
  programme_id text not null,
  id text not null,
  title text not null,
  duty_organisation_id text,
  deadline date,
  primary key (city_id, programme_id, id),
  foreign key (city_id, programme_id) references programme,
  foreign key (city_id, duty_organisation_id) references organisation
);
create index programme_task_organisation on programme_task (city_id, duty_organisation_id);
comment on table programme_task is 'A task of the programme without a figure.';
comment on column programme_task.deadline is 'Last calendar date on which it is in time';

create table programme_roster (
  city_id text not null,
  programme_id text not null,
  place_id text not null,
  primary key (city_id, programme_id, place_id),
  foreign key (city_id, programme_id) references programme,
  foreign key (city_id, place_id) references place
);
create index programme_roster_place on programme_roster (city_id, place_id);
comment on table programme_roster is 'The places that take part in the programme.';

create table target (
  city_id text not null,
  id text not null,
  programme_id text not null,
  indicator_id text not null,
  place_id text not null,
  parent_id text,
  level text not null check (level in ('floor', 'goal', 'stretch')),
  starts_on date not null,
  deadline date not null check (deadline >= starts_on),
  duty_organisation_id text,
  synthetic boolean not null,
  source_id text,
  locator text,
  state text not null default 'active' check (state in ('active', 'withdrawn')),
  row_version integer not null default 1 check (row_version >= 1),
  primary key (city_id, id),
  foreign key (city_id, programme_id) references programme,
  foreign key (city_id, indicator_id) references indicator,
  foreign key (city_id, place_id) references place,
  foreign key (city_id, parent_id) references target,
  foreign key (city_id, duty_organisation_id) references organisation,
  foreign key (city_id, source_id) references source
);
create index target_programme on target (city_id, programme_id);
create index target_indicator on target (city_id, indicator_id);
create index target_place on target (city_id, place_id);
create index target_parent on target (city_id, parent_id);
create index target_organisation on target (city_id, duty_organisation_id);
create index target_source on target (city_id, source_id);
create unique index target_natural_key
  on target (city_id, programme_id, indicator_id, place_id, level, starts_on, deadline, source_id)
  nulls not distinct where state = 'active';
comment on table target is 'What a place promised for an indicator by a deadline. The value is in its revisions.';
comment on column target.level is 'floor = 底线, goal = 目标, stretch = 自加压';
comment on column target.starts_on is 'First calendar date that counts towards it';
comment on column target.deadline is 'Last calendar date that counts towards it';
comment on column target.row_version is 'Counts changes of state, for the optimistic check';

create table target_revision (
  city_id text not null,
  target_id text not null,
  revision integer not null check (revision >= 1),
  comparator text not null check (comparator in ('=', '>=', '>', '<=', '<', '~')),
  value numeric,
  value_high numeric check (value_high >= value),
  unit text not null,
  base_value numeric,
  known_from date not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  recorded_by_name text not null,
  why text not null,
  source_id text,
  locator text,
  primary key (city_id, target_id, revision),
  foreign key (city_id, target_id) references target,
  foreign key (city_id, source_id) references source
);
create index target_revision_source on target_revision (city_id, source_id);
comment on table target_revision is 'The value of a target as it was set or changed. The old value is kept.';
comment on column target_revision.value is 'In the unit of column unit; null = named without a number';
comment on column target_revision.value_high is 'Upper bound in the unit of column unit; null = a single value';
comment on column target_revision.base_value is 'Baseline (基期值) in the unit of column unit; null = counts from zero';
comment on column target_revision.unit is 'Canonical unit symbol';
comment on column target_revision.known_from is 'Calendar date from which the office knew it';
comment on column target_revision.recorded_at is 'Instant at which it entered Citong, real clock';
comment on column target_revision.recorded_by_name is 'Display name of who recorded it, as it was then';

create trigger programme_step_kept before update or delete on programme_step
  for each statement execute function scope.refuse_change();
create trigger target_revision_kept before update or delete on target_revision
  for each statement execute function scope.refuse_change();

alter table programme enable row level security, force row level security;
alter table programme_step enable row level security, force row level security;
alter table programme_task enable row level security, force row level security;
alter table programme_roster enable row level security, force row level security;
alter table target enable row level security, force row level security;
alter table target_revision enable row level security, force row level security;
grant select, insert on programme, programme_task, programme_roster, target to citong_request, citong_system;
grant select, insert on programme_step, target_revision to citong_request, citong_system;
grant update (stage) on programme to citong_request, citong_system;
grant update (state, row_version) on target to citong_request, citong_system;

create policy read_published on programme for select to citong_request
  using (city_id = scope.city_id() and (scope.reads_whole_city() or (scope.is_official() and stage <> 'draft')));
create policy write_city on programme to citong_request using (city_id = scope.city_id() and scope.is_city_office());
create policy read_with_programme on programme_step for select to citong_request
  using (city_id = scope.city_id() and programme_id in (select programme.id from programme));
create policy add_city on programme_step for insert to citong_request
  with check (city_id = scope.city_id() and scope.is_city_office() and by_account_id = scope.account_id());
create policy add_own_place on programme_step for insert to citong_request
  with check (city_id = scope.city_id() and scope.is_county_office() and by_account_id = scope.account_id()
    and step = 'confirm'
    and place_id in (select place.place_id from scope.place)
    and programme_id in (select programme.id from programme));
create policy read_with_programme on programme_task for select to citong_request
  using (city_id = scope.city_id() and programme_id in (select programme.id from programme));
create policy write_city on programme_task to citong_request using (city_id = scope.city_id() and scope.is_city_office());
create policy read_with_programme on programme_roster for select to citong_request
  using (city_id = scope.city_id() and programme_id in (select programme.id from programme));
create policy write_city on programme_roster to citong_request
  using (city_id = scope.city_id() and scope.is_city_office());

create policy read_with_programme on target for select to citong_request
  using (city_id = scope.city_id() and programme_id in (select programme.id from programme));
create policy write_city on target to citong_request using (city_id = scope.city_id() and scope.is_city_office());
create policy write_own_places on target to citong_request
  using (city_id = scope.city_id() and scope.is_county_office()
    and place_id in (select place.place_id from scope.place)
    and programme_id in (select programme.id from programme));
create policy read_with_target on target_revision for select to citong_request
  using (city_id = scope.city_id() and target_id in (select target.id from target));
create policy add_city on target_revision for insert to citong_request
  with check (city_id = scope.city_id() and scope.is_city_office() and recorded_by = scope.account_id());
create policy add_own_places on target_revision for insert to citong_request
  with check (city_id = scope.city_id() and scope.is_county_office() and recorded_by = scope.account_id()
    and target_id in (
      select target.id from target where target.place_id in (select place.place_id from scope.place)
    ));

create policy system on programme to citong_system using (city_id = scope.city_id());
create policy system on programme_step to citong_system using (city_id = scope.city_id());
create policy system on programme_task to citong_system using (city_id = scope.city_id());
create policy system on programme_roster to citong_system using (city_id = scope.city_id());
create policy system on target to citong_system using (city_id = scope.city_id());
create policy system on target_revision to citong_system using (city_id = scope.city_id());
