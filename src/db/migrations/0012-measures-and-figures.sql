-- What ledgers say in numbers: measures as dated rules, and their figures, kept for every place and month in the transaction that writes the rows.
create table measure_version (
  city_id text not null references city,
  id text not null,
  version integer not null check (version >= 1),
  ledger text not null,
  zh text not null,
  en text not null,
  unit text not null,
  means text not null,
  condition jsonb not null,
  summed text,
  timing jsonb not null,
  certainty text not null check (certainty in ('V', 'V2', 'K', 'A')),
  source_text text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  why text not null,
  primary key (city_id, id, version)
);
comment on table measure_version is 'A measure: which rows of a ledger are counted or added up, and in which month. A change is a new version.';
comment on column measure_version.unit is 'Canonical unit symbol in which its figures are kept';
comment on column measure_version.means is '口径 in words';
comment on column measure_version.condition is 'Which rows count';
comment on column measure_version.summed is 'Name of the amount that is added up; null = rows are counted';
comment on column measure_version.timing is '{kind: flow, on} | {kind: stock, from, until} | {kind: reported, adds}, naming days of the ledger';
comment on column measure_version.certainty is 'V = read on the named page, V2 = seen on a repost, K = commonly known from a text that was not read, A = assumed';
comment on column measure_version.valid_from is 'First calendar date for which the definition holds';
comment on column measure_version.valid_to is 'Last calendar date for which the definition holds; null = it still holds';
comment on column measure_version.recorded_at is 'Instant at which it entered Citong, real clock';

alter table indicator_version
  add column numerator_id text,
  add column denominator_id text,
  add constraint indicator_version_ratio check (denominator_id is null or numerator_id is not null);
comment on column indicator_version.numerator_id is 'The measure that it is, or that is divided; null = it is only ever published';
comment on column indicator_version.denominator_id is 'The measure by which it is divided; null = it is no ratio';

create table figure_basis (
  city_id text not null references city,
  measure_id text not null,
  version integer not null,
  primary key (city_id, measure_id)
);
comment on table figure_basis is 'Derived: the version of each measure by which the figures that are kept were computed.';

create table figure (
  city_id text not null,
  relation text not null check (relation in ('administrative', 'reporting')),
  place_id text not null,
  measure_id text not null,
  month text collate "C" not null,
  approval text not null check (approval in ('approved', 'submitted')),
  amount numeric not null,
  rows integer not null,
  unknown integer not null,
  synthetic integer not null,
  primary key (city_id, relation, place_id, measure_id, month, approval)
);
create index figure_empty on figure (city_id) where amount = 0 and rows = 0 and unknown = 0;
comment on table figure is 'Derived from the ledgers: what a month brings to a measure in a place and all below it. A stock at the end of a month is the sum of all months until then.';
comment on column figure.month is 'Calendar month, 2026-03';
comment on column figure.approval is 'submitted = from rows that wait for the city office';
comment on column figure.amount is 'In the unit of the measure';
comment on column figure.rows is 'Rows that count, less those that count no more';
comment on column figure.unknown is 'Rows of which it is not known whether they count, or with how much, less those that left';
comment on column figure.synthetic is 'Of rows, those that are synthetic';

create trigger measure_version_kept before update or delete on measure_version
  for each statement execute function scope.refuse_change();

alter table measure_version enable row level security, force row level security;
alter table figure_basis enable row level security, force row level security;
alter table figure enable row level security, force row level security;
grant select, insert on measure_version to citong_request, citong_system;
grant select on figure_basis, figure to citong_request;
-- figures of an earlier day are computed by Citong itself, and shown by the scope of who asks
grant select on scope.place to citong_system;
grant select, insert, update, delete on figure_basis, figure to citong_system;

create policy read_city on measure_version for select to citong_request using (city_id = (select scope.city_id()));
create policy add on measure_version for insert to citong_request
  with check (city_id = (select scope.city_id()) and (select scope.is_city_office()));
create policy system on measure_version to citong_system using (city_id = (select scope.city_id()));

create policy read_official on figure_basis for select to citong_request
  using (city_id = (select scope.city_id()) and (select scope.is_official()));
create policy system on figure_basis to citong_system using (city_id = (select scope.city_id()));

create policy read_scope on figure for select to citong_request
  using (city_id = (select scope.city_id()) and (select scope.is_official()) and (
    approval = 'approved'
    or (select scope.reads_whole_city())
    or ((select scope.works_in_places()) and place_id in (select place.place_id from scope.place))
  ));
create policy system on figure to citong_system using (city_id = (select scope.city_id()));
