-- Where a number comes from, what it means and by which rule it gets its light: sources, indicators and light rules.
create table source (
  city_id text not null references city,
  id text not null,
  title text not null,
  outlet text,
  published_on date,
  address text,
  kind text not null check (kind in ('plan', 'news', 'report', 'page', 'synthetic', 'import', 'entry')),
  note text,
  synthetic boolean not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  primary key (city_id, id)
);
-- Digests, because an index entry holds less than a long title and address together.
create unique index source_natural_key
  on source (city_id, md5(title), md5(outlet), published_on, md5(address), kind) nulls not distinct;
comment on table source is 'A document, news item, page, workbook or entry that a number was read from.';
comment on column source.published_on is 'Calendar date of publication';
comment on column source.recorded_at is 'Instant at which it entered Citong, real clock';

create table indicator (
  city_id text not null references city,
  id text not null,
  primary key (city_id, id)
);
comment on table indicator is 'The identity of an indicator; what it means is in its versions.';

create table indicator_version (
  city_id text not null,
  id text not null,
  version integer not null check (version >= 1),
  name text not null,
  name_en text,
  unit text not null,
  definition text not null,
  direction text not null check (direction in ('up', 'down')),
  accumulation text not null check (accumulation in ('flow', 'stock', 'ratio')),
  aliases text[] not null default '{}',
  certainty text not null check (certainty in ('V', 'V2', 'K', 'A')),
  source_text text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  published_only boolean not null,
  sort_key text collate "C" not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  why text not null,
  primary key (city_id, id, version),
  foreign key (city_id, id) references indicator
);
comment on table indicator_version is 'A definition (口径) of an indicator, dated and sourced. A change is a new version.';
comment on column indicator_version.unit is 'Canonical unit symbol in which its figures are kept and shown, e.g. 亿元';
comment on column indicator_version.certainty is 'V = read on the named page, V2 = seen on a repost, K = commonly known from a text that was not read, A = assumed';
comment on column indicator_version.valid_from is 'First calendar date for which the definition holds';
comment on column indicator_version.valid_to is 'Last calendar date for which the definition holds; null = it still holds';
comment on column indicator_version.recorded_at is 'Instant at which it entered Citong, real clock';

create table light_rule_version (
  city_id text not null references city,
  id text not null,
  version integer not null check (version >= 1),
  region text not null,
  name text not null,
  kind text not null,
  thresholds jsonb not null,
  certainty text not null check (certainty in ('V', 'V2', 'K', 'A')),
  source_text text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  why text not null,
  primary key (city_id, id, version)
);
comment on table light_rule_version is 'The thresholds by which a target is green, yellow or red. A change is a new version.';
comment on column light_rule_version.thresholds is 'Ratios (1 = exactly on pace) and percentage points as decimal strings, by the names the kind asks for';
comment on column light_rule_version.valid_from is 'First calendar date for which the rule holds';
comment on column light_rule_version.valid_to is 'Last calendar date for which the rule holds; null = it still holds';
comment on column light_rule_version.recorded_at is 'Instant at which it entered Citong, real clock';

create trigger source_kept before update or delete on source
  for each statement execute function scope.refuse_change();
create trigger indicator_kept before update or delete on indicator
  for each statement execute function scope.refuse_change();
create trigger indicator_version_kept before update or delete on indicator_version
  for each statement execute function scope.refuse_change();
create trigger light_rule_version_kept before update or delete on light_rule_version
  for each statement execute function scope.refuse_change();

alter table source enable row level security, force row level security;
alter table indicator enable row level security, force row level security;
alter table indicator_version enable row level security, force row level security;
alter table light_rule_version enable row level security, force row level security;
grant select, insert on source, indicator, indicator_version, light_rule_version to citong_request, citong_system;
create policy add on source for insert to citong_request
  with check (city_id = scope.city_id() and (scope.is_city_office() or scope.works_in_places()));
create policy read_city on indicator for select to citong_request using (city_id = scope.city_id());
create policy add on indicator for insert to citong_request
  with check (city_id = scope.city_id() and scope.is_city_office());
create policy read_city on indicator_version for select to citong_request using (city_id = scope.city_id());
create policy add on indicator_version for insert to citong_request
  with check (city_id = scope.city_id() and scope.is_city_office());
create policy read_city on light_rule_version for select to citong_request using (city_id = scope.city_id());
create policy add on light_rule_version for insert to citong_request
  with check (city_id = scope.city_id() and scope.is_city_office());
create policy system on source to citong_system using (city_id = scope.city_id());
create policy system on indicator to citong_system using (city_id = scope.city_id());
create policy system on indicator_version to citong_system using (city_id = scope.city_id());
create policy system on light_rule_version to citong_system using (city_id = scope.city_id());
