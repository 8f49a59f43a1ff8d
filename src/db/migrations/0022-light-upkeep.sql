-- Upkeep of lights 亮灯: a light of a project is waived until a day, with an approver; and people say whether it was of use.
create table light_waiver (
  city_id text not null references city,
  project_id text not null,
  kind text not null check (kind in ('start', 'progress', 'gate', 'entry')),
  number integer not null check (number >= 1),
  place_id text not null,
  act text not null check (act in ('ask', 'approve', 'refuse', 'withdraw')),
  until date,
  why text not null check (why <> ''),
  synthetic boolean not null,
  recorded_on date not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  recorded_by_name text not null,
  primary key (city_id, project_id, kind, number),
  foreign key (city_id, place_id) references place,
  check ((until is not null) = (act in ('ask', 'approve')))
);
create index light_waiver_place on light_waiver (city_id, place_id);
comment on table light_waiver is 'Steps of waiving a light of a project: asked, approved, refused, taken back. Kept for ever; the last one counts until its day is over.';
comment on column light_waiver.project_id is 'Row of the ledger project';
comment on column light_waiver.kind is 'What the light warns of';
comment on column light_waiver.number is 'Counted from 1 along the light of the project';
comment on column light_waiver.place_id is 'Where the project lay then; decides who may ask';
comment on column light_waiver.until is 'Last calendar date on which the light is waived; null = the act has none';
comment on column light_waiver.recorded_on is 'Calendar date of the world on which it was said';
comment on column light_waiver.recorded_at is 'Instant at which it entered Citong, real clock';
comment on column light_waiver.recorded_by_name is 'Display name of who said it, as it was then';

create table light_feedback (
  city_id text not null references city,
  id text not null,
  project_id text not null,
  kind text not null check (kind in ('start', 'progress', 'gate', 'entry')),
  rule_id text not null,
  rule_version integer not null,
  answer text not null check (answer in ('useful', 'useless', 'known')),
  synthetic boolean not null,
  recorded_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_by text not null,
  recorded_by_name text not null,
  primary key (city_id, id)
);
create index light_feedback_rule on light_feedback (city_id, rule_id, rule_version);
comment on table light_feedback is 'What a person said of a light: 有用, 没用, 已知. Kept for ever; of a person the last answer to a light counts.';
comment on column light_feedback.project_id is 'Row of the ledger project';
comment on column light_feedback.kind is 'What the light warns of';
comment on column light_feedback.rule_id is 'The rule that lit it; with its version, for a mended rule begins anew';
comment on column light_feedback.recorded_on is 'Calendar date of the world on which it was said';
comment on column light_feedback.recorded_at is 'Instant at which it entered Citong, real clock; tells the last answer';
comment on column light_feedback.recorded_by_name is 'Display name of who said it, as it was then';

select scope.guard_belongings('light_waiver', 'project_id', 'project_version');
select scope.guard_belongings('light_feedback', 'project_id', 'project_version');
create trigger light_waiver_kept before update or delete on light_waiver
  for each statement execute function scope.refuse_change();
create trigger light_feedback_kept before update or delete on light_feedback
  for each statement execute function scope.refuse_change();
alter table light_waiver enable row level security, force row level security;
alter table light_feedback enable row level security, force row level security;
grant select, insert on light_waiver, light_feedback to citong_request, citong_system;
create policy read_official on light_waiver for select to citong_request
  using (city_id = (select scope.city_id()) and (select scope.is_official()));
create policy decide_city on light_waiver for insert to citong_request
  with check (city_id = (select scope.city_id()) and (select scope.is_city_office())
    and recorded_by = (select scope.account_id()));
create policy ask_own_places on light_waiver for insert to citong_request
  with check (city_id = (select scope.city_id()) and (select scope.is_county_office()) and act in ('ask', 'withdraw')
    and recorded_by = (select scope.account_id()) and place_id in (select place.place_id from scope.place));
create policy read_official on light_feedback for select to citong_request
  using (city_id = (select scope.city_id()) and (select scope.is_official()));
create policy answer on light_feedback for insert to citong_request
  with check (city_id = (select scope.city_id()) and (select scope.is_official()) and (select scope.role()) <> 'auditor'
    and recorded_by = (select scope.account_id()));
create policy system on light_waiver to citong_system using (city_id = (select scope.city_id()));
create policy system on light_feedback to citong_system using (city_id = (select scope.city_id()));
