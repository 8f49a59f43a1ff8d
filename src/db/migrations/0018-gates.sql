-- Gates of projects 节点: every day that was promised for one, and the days of gates that the ledger of projects has no field for.
create table gate_promise (
  city_id text not null references city,
  project_id text not null,
  gate text not null check (gate <> ''),
  number integer not null check (number >= 1),
  place_id text not null,
  promised_on date not null,
  why text not null,
  synthetic boolean not null,
  recorded_on date not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  recorded_by_name text not null,
  primary key (city_id, project_id, gate, number),
  foreign key (city_id, place_id) references place
);
create index gate_promise_place on gate_promise (city_id, place_id);
comment on table gate_promise is 'Every day that was promised for a gate of a project. Kept for ever: the last one counts, the earlier ones say how often it was put off and why.';
comment on column gate_promise.project_id is 'Row of the ledger project';
comment on column gate_promise.gate is 'Code of a gate in the rule of kind gate-chain';
comment on column gate_promise.number is 'Counted from 1 along the gate of the project';
comment on column gate_promise.place_id is 'Where the project lay when it was promised; decides who may promise';
comment on column gate_promise.promised_on is 'Calendar date on which the gate shall be reached';
comment on column gate_promise.why is 'Why this day, or why later than before; empty = not said';
comment on column gate_promise.recorded_on is 'Calendar date of the world on which it was promised';
comment on column gate_promise.recorded_at is 'Instant at which it entered Citong, real clock';
comment on column gate_promise.recorded_by_name is 'Display name of who promised it, as it was then';

create table gate_record (
  city_id text not null references city,
  project_id text not null,
  gate text not null check (gate <> ''),
  version integer not null check (version >= 1),
  place_id text not null,
  reached_on date,
  evidence text not null check (evidence <> ''),
  synthetic boolean not null,
  recorded_on date not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  recorded_by_name text not null,
  primary key (city_id, project_id, gate, version),
  foreign key (city_id, place_id) references place
);
create index gate_record_place on gate_record (city_id, place_id);
comment on table gate_record is 'The day on which a gate was reached, of gates that the ledger of projects has no day for. The last version counts.';
comment on column gate_record.project_id is 'Row of the ledger project';
comment on column gate_record.gate is 'Code of a gate in the rule of kind gate-chain';
comment on column gate_record.version is 'Counted from 1 along the gate of the project';
comment on column gate_record.place_id is 'Where the project lay when it was recorded; decides who may record';
comment on column gate_record.reached_on is 'Calendar date on which it was reached; null = taken back, it is not reached';
comment on column gate_record.evidence is 'What proves it, or why it was taken back';
comment on column gate_record.recorded_on is 'Calendar date of the world on which it was recorded';
comment on column gate_record.recorded_at is 'Instant at which it entered Citong, real clock';
comment on column gate_record.recorded_by_name is 'Display name of who recorded it, as it was then';

select scope.guard_belongings('gate_promise', 'project_id', 'project_version');
select scope.guard_belongings('gate_record', 'project_id', 'project_version');
create trigger gate_promise_kept before update or delete on gate_promise
  for each statement execute function scope.refuse_change();
create trigger gate_record_kept before update or delete on gate_record
  for each statement execute function scope.refuse_change();

alter table gate_promise enable row level security, force row level security;
alter table gate_record enable row level security, force row level security;
grant select, insert on gate_promise, gate_record to citong_request, citong_system;
create policy read_official on gate_promise for select to citong_request
  using (city_id = (select scope.city_id()) and (select scope.is_official()));
create policy add_city on gate_promise for insert to citong_request
  with check (city_id = (select scope.city_id()) and (select scope.is_city_office())
    and recorded_by = (select scope.account_id()));
create policy add_own_places on gate_promise for insert to citong_request
  with check (city_id = (select scope.city_id()) and (select scope.works_in_places())
    and recorded_by = (select scope.account_id()) and place_id in (select place.place_id from scope.place));
create policy read_official on gate_record for select to citong_request
  using (city_id = (select scope.city_id()) and (select scope.is_official()));
create policy add_city on gate_record for insert to citong_request
  with check (city_id = (select scope.city_id()) and (select scope.is_city_office())
    and recorded_by = (select scope.account_id()));
create policy add_own_places on gate_record for insert to citong_request
  with check (city_id = (select scope.city_id()) and (select scope.works_in_places())
    and recorded_by = (select scope.account_id()) and place_id in (select place.place_id from scope.place));
create policy system on gate_promise to citong_system using (city_id = (select scope.city_id()));
create policy system on gate_record to citong_system using (city_id = (select scope.city_id()));
