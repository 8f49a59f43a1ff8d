-- What was published: statistics as chains of versions, each with its source, the day it was known and who recorded it.
create table statistic_version (
  city_id text not null,
  id text not null,
  version integer not null check (version >= 1),
  kind text not null check (kind in ('create', 'correct', 'change', 'approve', 'withdraw')),
  indicator_id text not null,
  place_id text not null,
  period text not null,
  period_from date,
  period_to date not null check (period_to >= period_from),
  comparator text not null check (comparator in ('=', '>=', '>', '<=', '<', '~')),
  value numeric not null,
  value_high numeric check (value_high >= value),
  unit text not null,
  source_id text not null,
  locator text,
  note text,
  synthetic boolean not null,
  approval text not null check (approval in ('approved', 'submitted')),
  known_from date not null,
  recorded_at timestamptz not null default now(),
  recorded_on date not null default (now() at time zone 'Asia/Shanghai')::date,
  recorded_by text not null,
  recorded_by_name text not null,
  why text not null,
  primary key (city_id, id, version),
  foreign key (city_id, indicator_id) references indicator,
  foreign key (city_id, place_id) references place,
  foreign key (city_id, source_id) references source,
  check ((version = 1) = (kind = 'create'))
);
create index statistic_version_indicator on statistic_version (city_id, indicator_id, place_id, period_to);
create index statistic_version_place on statistic_version (city_id, place_id);
create index statistic_version_source on statistic_version (city_id, source_id);
create unique index statistic_natural_key
  on statistic_version (city_id, indicator_id, place_id, period, source_id) where version = 1;
comment on table statistic_version is 'A published figure (公布数): indicator × place × period × source. A correction, a change and a withdrawal are versions.';
comment on column statistic_version.kind is 'correct = it was wrong, change = the world changed, approve = the city office took it over, withdraw = it no longer stands';
comment on column statistic_version.period is 'Period code, e.g. 2024, 2024-Q3, 2024-01..2024-10, ..2025-03';
comment on column statistic_version.period_from is 'First calendar date of the period; null = since ever';
comment on column statistic_version.period_to is 'Last calendar date of the period';
comment on column statistic_version.value is 'In the unit of column unit; with a comparator other than = it is a bound';
comment on column statistic_version.value_high is 'Upper bound in the unit of column unit; null = a single value';
comment on column statistic_version.unit is 'Canonical unit symbol';
comment on column statistic_version.known_from is 'Calendar date from which the office knew it: the source''s date; before recorded_on it is 补录';
comment on column statistic_version.recorded_at is 'Instant at which it entered Citong, real clock';
comment on column statistic_version.recorded_on is 'Calendar date of the world on which it was entered: in a demo world the day of its story';
comment on column statistic_version.recorded_by_name is 'Display name of who recorded it, as it was then';

create function scope.require_previous_statistic() returns trigger language plpgsql as $$
begin
  if not exists (
    select from statistic_version as previous
    where (previous.city_id, previous.id, previous.version) = (new.city_id, new.id, new.version - 1)
      and (previous.indicator_id, previous.place_id, previous.period, previous.source_id)
        = (new.indicator_id, new.place_id, new.period, new.source_id)
  ) then
    raise exception 'version % of statistic % does not follow its chain', new.version, new.id
      using errcode = 'check_violation', constraint = 'statistic_version_chain';
  end if;
  return new;
end
$$;
comment on function scope.require_previous_statistic() is 'No gap in a chain, and its indicator, place, period and source never change.';

create trigger statistic_version_chain before insert on statistic_version
  for each row when (new.version > 1) execute function scope.require_previous_statistic();
create trigger statistic_version_kept before update or delete on statistic_version
  for each statement execute function scope.refuse_change();

alter table statistic_version enable row level security, force row level security;
grant select, insert on statistic_version to citong_request, citong_system;
create policy read_scope on statistic_version for select to citong_request
  using (city_id = scope.city_id() and (
    scope.reads_whole_city()
    or (scope.is_official() and approval = 'approved')
    or (scope.works_in_places() and place_id in (select place.place_id from scope.place))
    or place_id in (select granted_place.place_id from scope.granted_place)
  ));
create policy add_city on statistic_version for insert to citong_request
  with check (city_id = scope.city_id() and scope.is_city_office() and recorded_by = scope.account_id());
create policy add_own_places on statistic_version for insert to citong_request
  with check (city_id = scope.city_id() and scope.works_in_places() and recorded_by = scope.account_id()
    and approval = 'submitted'
    and place_id in (select place.place_id from scope.place));
create policy system on statistic_version to citong_system using (city_id = scope.city_id());

create policy read_source on source for select to citong_request
  using (city_id = scope.city_id() and (
    scope.is_official()
    or exists (
      select from statistic_version as statistic
      where statistic.city_id = source.city_id and statistic.source_id = source.id
    )
  ));
