-- Ledgers: one append-only table each, drafted from its definition in src/domain/ledgers, and the guard that all of them share.
create table ledger_import (
  city_id text not null references city,
  id text not null,
  ledger text not null,
  file_name text not null,
  sha256 text not null,
  bytes bigint not null check (bytes >= 0),
  columns jsonb not null,
  new_rows integer not null check (new_rows >= 0),
  changed_rows integer not null check (changed_rows >= 0),
  same_rows integer not null check (same_rows >= 0),
  refused_rows integer not null check (refused_rows >= 0),
  synthetic boolean not null,
  recorded_at timestamptz not null default now(),
  recorded_on date not null,
  recorded_by text not null,
  recorded_by_name text not null,
  primary key (city_id, id)
);
create index ledger_import_file on ledger_import (city_id, ledger, sha256);
comment on table ledger_import is 'A workbook whose rows were written: where each row of a ledger finds its cell again.';
comment on column ledger_import.sha256 is 'Digest of the file, 64 hexadecimal digits';
comment on column ledger_import.bytes is 'Size of the file in bytes';
comment on column ledger_import.columns is 'By sheet, the column letters of each field that was read: {"Sheet1": {"totalInvestment": "F"}}';
comment on column ledger_import.new_rows is 'Rows of the plan that were added';
comment on column ledger_import.changed_rows is 'Rows of the plan that became a new version';
comment on column ledger_import.same_rows is 'Rows of the plan that said what was known already';
comment on column ledger_import.refused_rows is 'Rows of the plan that were left out';
comment on column ledger_import.recorded_at is 'Instant at which it entered Citong, real clock';
comment on column ledger_import.recorded_on is 'Calendar date of the world on which it was entered';
comment on column ledger_import.recorded_by_name is 'Display name of who recorded it, as it was then';

create trigger ledger_import_kept before update or delete on ledger_import
  for each statement execute function scope.refuse_change();
alter table ledger_import enable row level security, force row level security;
grant select, insert on ledger_import to citong_request, citong_system;
create policy read_city on ledger_import for select to citong_request
  using (city_id = (select scope.city_id()) and (select scope.is_official()));
create policy add on ledger_import for insert to citong_request
  with check (city_id = (select scope.city_id()) and recorded_by = (select scope.account_id())
    and (select scope.is_city_office() or scope.works_in_places()));
create policy system on ledger_import to citong_system using (city_id = (select scope.city_id()));

create function scope.require_chain() returns trigger language plpgsql as $$
declare
  broken record;
begin
  -- looked up row by row: joined, a table that was not analysed yet is read once for every row added
  execute format(
    'select added.id, added.version from added
     where added.version > 1 and added.known_from is distinct from (
       select previous.superseded_on from %s as previous
       where previous.city_id = added.city_id and previous.id = added.id and previous.version = added.version - 1
     ) limit 1', tg_relid::regclass) into broken;
  if broken.id is not null then
    raise exception 'version % of row % does not follow its chain', broken.version, broken.id
      using errcode = 'check_violation', constraint = tg_name;
  end if;
  return null;
end
$$;
comment on function scope.require_chain() is 'Version n needs version n-1, superseded on the day from which n is known: no gap, no fork, no day that goes back.';

create function scope.require_belongings() returns trigger language plpgsql as $$
declare
  missing text;
begin
  -- once for each statement and name: foreign keys would ask once for each row, and want an index each
  for at in 0 .. tg_nargs / 2 - 1 loop
    execute format(
      'select named.id from (select distinct added.city_id, added.%I as id from added where added.%I is not null) as named
       where not exists (select from %I as known where known.city_id = named.city_id and known.id = named.id) limit 1',
      tg_argv[2 * at], tg_argv[2 * at], tg_argv[2 * at + 1]) into missing;
    if missing is not null then
      raise exception '% of % names no %: %', tg_argv[2 * at], tg_table_name, tg_argv[2 * at + 1], missing
        using errcode = 'foreign_key_violation', constraint = tg_name;
    end if;
  end loop;
  return null;
end
$$;
comment on function scope.require_belongings() is 'Arguments: column, table, column, table … What the column names is there, in the same city. Nothing is ever removed from those tables.';

create function scope.guard_columns(ledger regclass) returns void language plpgsql as $$
declare
  name text := (select relname from pg_class where oid = ledger);
  kept text := (
    select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
    where attrelid = ledger and attnum > 0 and not attisdropped and attname <> 'superseded_on'
  );
begin
  execute format('create or replace trigger %I before update of %s on %s
    for each statement execute function scope.refuse_change()', name || '_unchanged', kept, ledger);
end
$$;
comment on function scope.guard_columns(regclass) is 'Lets no column of a ledger change but superseded_on. A migration that adds a column calls it again.';

create function scope.guard_belongings(ledger regclass, variadic belongings text[]) returns void language plpgsql as $$
declare
  name text := (select relname from pg_class where oid = ledger);
begin
  execute format('create or replace trigger %I after insert on %s referencing new table as added
    for each statement execute function scope.require_belongings(%s)', name || '_belongings', ledger,
    (select string_agg(quote_literal(belonging), ', ' order by at) from unnest(belongings) with ordinality as each (belonging, at)));
end
$$;
comment on function scope.guard_belongings(regclass, text[]) is 'Lets columns name only what is there: column, table, column, table … A migration that adds such a column calls it again, with all of them.';

create function scope.guard_ledger(ledger regclass) returns void language plpgsql as $$
declare
  name text := (select relname from pg_class where oid = ledger);
begin
  perform scope.guard_columns(ledger);
  execute format('create trigger %I before delete on %s
    for each statement execute function scope.refuse_change()', name || '_kept', ledger);
  execute format('create trigger %I before update of superseded_on on %s
    for each row when (old.superseded_on is not null or new.superseded_on is null)
    execute function scope.refuse_change()', name || '_superseded_once', ledger);
  execute format('create trigger %I after insert on %s referencing new table as added
    for each statement execute function scope.require_chain()', name || '_chain', ledger);
  execute format('create function scope.%I() returns trigger language plpgsql as $body$
    begin
      if not exists (
        select from %s as next
        where (next.city_id, next.id, next.version) = (new.city_id, new.id, new.version + 1)
      ) then
        raise exception ''version %% of row %% is superseded by nothing'', new.version, new.id
          using errcode = ''check_violation'', constraint = tg_name;
      end if;
      return null;
    end
    $body$', name || '_require_next', ledger);
  execute format('create constraint trigger %I after update on %s deferrable initially deferred
    for each row execute function scope.%I()', name || '_followed', ledger, name || '_require_next');

  execute format('alter table %s enable row level security, force row level security', ledger);
  execute format('grant select, insert, update (superseded_on) on %s to citong_request, citong_system', ledger);
  execute format('create policy read_scope on %s for select to citong_request
    using (city_id = (select scope.city_id()) and (
      (select scope.reads_whole_city())
      or ((select scope.works_in_places()) and place_id in (select place.place_id from scope.place))
    ))', ledger);
  execute format('create policy add_city on %s for insert to citong_request
    with check (city_id = (select scope.city_id()) and (select scope.is_city_office())
      and recorded_by = (select scope.account_id()))', ledger);
  execute format('create policy add_own_places on %s for insert to citong_request
    with check (city_id = (select scope.city_id()) and (select scope.works_in_places())
      and recorded_by = (select scope.account_id()) and approval = ''submitted''
      and place_id in (select place.place_id from scope.place))', ledger);
  execute format('create policy supersede on %s for update to citong_request
    using (city_id = (select scope.city_id()) and (
      (select scope.is_city_office())
      or ((select scope.works_in_places()) and place_id in (select place.place_id from scope.place))
    ))', ledger);
  execute format('create policy system on %s to citong_system using (city_id = (select scope.city_id()))', ledger);
end
$$;
comment on function scope.guard_ledger(regclass) is 'Keeps the versions of a ledger: nothing removed, nothing changed but superseded_on, chains without a gap, rows read and written inside the scope. The settings are asked once a statement, not once a row.';
revoke execute on function scope.guard_columns(regclass), scope.guard_belongings(regclass, text[]), scope.guard_ledger(regclass)
  from public;

-- 园区: One row is one bounded industrial area with a manager or operator; parks inside parks and phases are rows as the city list has them.
create table park_version (
  city_id text not null,
  id text not null,
  version integer not null check (version >= 1),
  kind text not null check (kind in ('create', 'correct', 'change', 'approve', 'withdraw')),
  code text not null,
  code_search text not null,
  name text not null,
  name_search text not null,
  name_sort text collate "C" not null,
  place_id text not null,
  library_level text,
  is_pilot boolean,
  build_mode text,
  lead text,
  leading_industry text,
  leading_industry_search text,
  chain text,
  chain_search text,
  manager_id text,
  operator_id text,
  duty_id text,
  contact text,
  contact_search text,
  land_area numeric,
  industrial_land numeric,
  supporting_land numeric,
  planned_floor_area numeric,
  planned_factory_area numeric,
  plot_ratio numeric,
  total_investment numeric,
  boundary_version text,
  boundary_version_search text,
  boundary_on date,
  approved_area numeric,
  library_on date,
  started_on date,
  opened_on date,
  remark text,
  remark_search text,
  extra jsonb not null default '{}'::jsonb,
  written jsonb not null default '{}'::jsonb,
  answers jsonb not null default '[]'::jsonb,
  synthetic boolean not null,
  approval text not null check (approval in ('approved', 'submitted')),
  source_id text,
  import_id text,
  sheet text,
  sheet_row integer,
  known_from date not null,
  superseded_on date check (superseded_on >= known_from),
  recorded_at timestamptz not null default now(),
  recorded_on date not null,
  recorded_by text not null,
  recorded_by_name text not null,
  why text not null,
  primary key (city_id, id, version),
  check ((version = 1) = (kind = 'create'))
);
create unique index park_key on park_version (city_id, code) nulls not distinct
  where superseded_on is null and kind <> 'withdraw';
create index park_title on park_version (city_id, name_sort, id)
  where superseded_on is null and kind <> 'withdraw';
create index park_place on park_version (city_id, place_id)
  where superseded_on is null and kind <> 'withdraw';
comment on table park_version is 'Park 园区, version by version. One row is one bounded industrial area with a manager or operator; parks inside parks and phases are rows as the city list has them.';
comment on column park_version.version is 'Counted from 1 along the chain of the row, without a gap';
comment on column park_version.kind is 'correct = it was wrong, change = the world changed, approve = the city office took it over, withdraw = the row no longer stands';
comment on column park_version.code is 'Park code 园区编号. Number in the city list; the code of the catalogue of development zones where there is one.';
comment on column park_version.code_search is '园区编号, folded for searching, with its pinyin initials';
comment on column park_version.name is 'Park 园区名称';
comment on column park_version.name_search is '园区名称, folded for searching, with its pinyin initials';
comment on column park_version.name_sort is 'Pinyin of 园区名称 when it was recorded, the order of every list';
comment on column park_version.place_id is 'Place 所在地区. The place that is the park itself where there is one, else its town or county.';
comment on column park_version.library_level is 'Library level 入库级别, code of a choice';
comment on column park_version.is_pilot is 'Pilot 试点园区';
comment on column park_version.build_mode is 'How it is built 建设方式, code of a choice';
comment on column park_version.lead is 'Who leads 建设主体, code of a choice';
comment on column park_version.leading_industry is 'Leading industry 主导产业';
comment on column park_version.leading_industry_search is '主导产业, folded for searching, with its pinyin initials';
comment on column park_version.chain is 'Industry chain 重点产业链';
comment on column park_version.chain_search is '重点产业链, folded for searching, with its pinyin initials';
comment on column park_version.manager_id is 'Manager 管理机构';
comment on column park_version.operator_id is 'Operator 运营单位';
comment on column park_version.duty_id is 'Duty organisation 责任单位';
comment on column park_version.contact is 'Contact 联系人';
comment on column park_version.contact_search is '联系人, folded for searching, with its pinyin initials';
comment on column park_version.land_area is 'Land 用地面积, in 亩. All land inside the present boundary; a park over 1000 mu is one by this figure.';
comment on column park_version.industrial_land is 'Industrial land 工业用地面积, in 亩';
comment on column park_version.supporting_land is 'Supporting land 配套用地面积, in 亩. Land for offices and living services; not the supporting space of the 7:3 mix.';
comment on column park_version.planned_floor_area is 'Planned floor area 规划建筑面积, in ㎡';
comment on column park_version.planned_factory_area is 'Planned standard factories 规划标准厂房面积, in ㎡';
comment on column park_version.plot_ratio is 'Plot ratio 容积率, in 倍';
comment on column park_version.total_investment is 'Total investment 总投资, in 万元';
comment on column park_version.boundary_version is 'Boundary version 边界版本. The catalogue or approval that drew the present boundary; a new boundary is a change of the world.';
comment on column park_version.boundary_version_search is '边界版本, folded for searching, with its pinyin initials';
comment on column park_version.boundary_on is 'Boundary approved 边界批准日期, calendar date';
comment on column park_version.approved_area is 'Approved area 核准面积, in 亩';
comment on column park_version.library_on is 'In the library 入库日期, calendar date';
comment on column park_version.started_on is 'Started 开工日期, calendar date';
comment on column park_version.opened_on is 'In use 投用日期, calendar date. Day on which the first factories were handed over and firms could move in.';
comment on column park_version.remark is 'Remark 备注';
comment on column park_version.remark_search is '备注, folded for searching, with its pinyin initials';
comment on column park_version.extra is 'The city''s own fields by name, amounts as decimal text; beside a text its search form under <name>_search';
comment on column park_version.written is 'By field, what stood in the cell where it says more than the value';
comment on column park_version.answers is 'Checks that asked when it was saved, and what was answered';
comment on column park_version.approval is 'submitted = a county or park entered it, approved = the city office did or took it over';
comment on column park_version.import_id is 'Workbook it came from; null = a person typed it';
comment on column park_version.sheet_row is 'Line of the sheet, counted from 1';
comment on column park_version.known_from is 'Calendar date from which the office knew it; before recorded_on it is 补录. Never goes back along the chain';
comment on column park_version.superseded_on is 'known_from of the next version; null = the last one. The only column that changes, once';
comment on column park_version.recorded_at is 'Instant at which it entered Citong, real clock';
comment on column park_version.recorded_on is 'Calendar date of the world on which it was entered';
comment on column park_version.recorded_by_name is 'Display name of who recorded it, as it was then';
select scope.guard_belongings('park_version', 'place_id', 'place', 'manager_id', 'organisation', 'operator_id', 'organisation', 'duty_id', 'organisation', 'source_id', 'source', 'import_id', 'ledger_import');
select scope.guard_ledger('park_version');

-- 项目: One row is one investment with an owner: one filing, one project code; phases filed apart are rows apart.
create table project_version (
  city_id text not null,
  id text not null,
  version integer not null check (version >= 1),
  kind text not null check (kind in ('create', 'correct', 'change', 'approve', 'withdraw')),
  code text not null,
  code_search text not null,
  name text not null,
  name_search text not null,
  name_sort text collate "C" not null,
  place_id text not null,
  park_id text,
  category text,
  industry text,
  industry_search text,
  content text,
  content_search text,
  site text,
  is_key boolean,
  owner_id text,
  duty_id text,
  contact text,
  contact_search text,
  total_investment numeric,
  signed_investment numeric,
  year_plan numeric,
  land_area numeric,
  floor_area numeric,
  planned_output numeric,
  planned_tax numeric,
  signed_on date,
  contract_kind text,
  landed_on date,
  land_on date,
  start_planned_on date,
  started_on date,
  completed_on date,
  production_planned_on date,
  producing_on date,
  full_capacity_on date,
  statistics_entry_on date,
  ended_on date,
  remark text,
  remark_search text,
  extra jsonb not null default '{}'::jsonb,
  written jsonb not null default '{}'::jsonb,
  answers jsonb not null default '[]'::jsonb,
  synthetic boolean not null,
  approval text not null check (approval in ('approved', 'submitted')),
  source_id text,
  import_id text,
  sheet text,
  sheet_row integer,
  known_from date not null,
  superseded_on date check (superseded_on >= known_from),
  recorded_at timestamptz not null default now(),
  recorded_on date not null,
  recorded_by text not null,
  recorded_by_name text not null,
  why text not null,
  primary key (city_id, id, version),
  check ((version = 1) = (kind = 'create'))
);
create unique index project_key on project_version (city_id, code) nulls not distinct
  where superseded_on is null and kind <> 'withdraw';
create index project_title on project_version (city_id, name_sort, id)
  where superseded_on is null and kind <> 'withdraw';
create index project_place on project_version (city_id, place_id)
  where superseded_on is null and kind <> 'withdraw';
create index project_park on project_version (city_id, park_id)
  where superseded_on is null and kind <> 'withdraw';
create index project_owner on project_version (city_id, owner_id)
  where superseded_on is null and kind <> 'withdraw';
comment on table project_version is 'Project 项目, version by version. One row is one investment with an owner: one filing, one project code; phases filed apart are rows apart.';
comment on column project_version.version is 'Counted from 1 along the chain of the row, without a gap';
comment on column project_version.kind is 'correct = it was wrong, change = the world changed, approve = the city office took it over, withdraw = the row no longer stands';
comment on column project_version.code is 'Project code 项目代码. Given by the online approval platform; the number in the city list until there is one.';
comment on column project_version.code_search is '项目代码, folded for searching, with its pinyin initials';
comment on column project_version.name is 'Project 项目名称';
comment on column project_version.name_search is '项目名称, folded for searching, with its pinyin initials';
comment on column project_version.name_sort is 'Pinyin of 项目名称 when it was recorded, the order of every list';
comment on column project_version.place_id is 'Place 所在地区';
comment on column project_version.park_id is 'Park 所在园区, id of a row of park';
comment on column project_version.category is 'Kind 项目类别, code of a choice';
comment on column project_version.industry is 'Industry 所属产业';
comment on column project_version.industry_search is '所属产业, folded for searching, with its pinyin initials';
comment on column project_version.content is 'What is built 建设内容';
comment on column project_version.content_search is '建设内容, folded for searching, with its pinyin initials';
comment on column project_version.site is 'Site 落地方式, code of a choice. Projects in rented or bought factories or on own land have no land supply and are not late for it.';
comment on column project_version.is_key is 'Key project 重点项目';
comment on column project_version.owner_id is 'Owner 项目业主, id of a row of enterprise';
comment on column project_version.duty_id is 'Duty organisation 责任单位';
comment on column project_version.contact is 'Contact 联系人';
comment on column project_version.contact_search is '联系人, folded for searching, with its pinyin initials';
comment on column project_version.total_investment is 'Total investment 总投资, in 万元. The whole investment as filed, with initial working capital.';
comment on column project_version.signed_investment is 'Investment signed 签约投资额, in 万元. Total investment of the formal contract; what was signed, and its tiers (2 billion yuan and more), go by it.';
comment on column project_version.year_plan is 'Planned this year 年度计划投资, in 万元';
comment on column project_version.land_area is 'Land 用地面积, in 亩';
comment on column project_version.floor_area is 'Floor area 建筑面积, in ㎡';
comment on column project_version.planned_output is 'Yearly output at capacity 达产年产值, in 万元';
comment on column project_version.planned_tax is 'Yearly tax at capacity 达产年税收, in 万元';
comment on column project_version.signed_on is 'Signed 签约日期, calendar date';
comment on column project_version.contract_kind is 'Contract 合同类型, code of a choice. Only formal contracts count as signed.';
comment on column project_version.landed_on is 'Landed 落地日期, calendar date. Day on which the company is registered and has a site or factory; performing projects are counted by it.';
comment on column project_version.land_on is 'Land supplied 供地日期, calendar date';
comment on column project_version.start_planned_on is 'Planned start 计划开工日期, calendar date';
comment on column project_version.started_on is 'Started 开工日期, calendar date';
comment on column project_version.completed_on is 'Completed 竣工日期, calendar date';
comment on column project_version.production_planned_on is 'Planned production 计划投产日期, calendar date';
comment on column project_version.producing_on is 'In production 投产日期, calendar date';
comment on column project_version.full_capacity_on is 'At full effect 达效日期, calendar date';
comment on column project_version.statistics_entry_on is 'Statistics entry 纳统日期, calendar date';
comment on column project_version.ended_on is 'Given up 终止日期, calendar date. Day on which it was given up; it stays in the divisor of its signing year.';
comment on column project_version.remark is 'Remark 备注';
comment on column project_version.remark_search is '备注, folded for searching, with its pinyin initials';
comment on column project_version.extra is 'The city''s own fields by name, amounts as decimal text; beside a text its search form under <name>_search';
comment on column project_version.written is 'By field, what stood in the cell where it says more than the value';
comment on column project_version.answers is 'Checks that asked when it was saved, and what was answered';
comment on column project_version.approval is 'submitted = a county or park entered it, approved = the city office did or took it over';
comment on column project_version.import_id is 'Workbook it came from; null = a person typed it';
comment on column project_version.sheet_row is 'Line of the sheet, counted from 1';
comment on column project_version.known_from is 'Calendar date from which the office knew it; before recorded_on it is 补录. Never goes back along the chain';
comment on column project_version.superseded_on is 'known_from of the next version; null = the last one. The only column that changes, once';
comment on column project_version.recorded_at is 'Instant at which it entered Citong, real clock';
comment on column project_version.recorded_on is 'Calendar date of the world on which it was entered';
comment on column project_version.recorded_by_name is 'Display name of who recorded it, as it was then';
select scope.guard_belongings('project_version', 'place_id', 'place', 'duty_id', 'organisation', 'source_id', 'source', 'import_id', 'ledger_import');
select scope.guard_ledger('project_version');

-- 项目月报: One row is one project in one month: investment planned and done, visible progress, problems. A month nobody reported has no row and is not zero.
create table project_month_version (
  city_id text not null,
  id text not null,
  version integer not null check (version >= 1),
  kind text not null check (kind in ('create', 'correct', 'change', 'approve', 'withdraw')),
  project_id text not null,
  project_id_sort text collate "C" not null,
  month text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  year_plan numeric,
  planned numeric,
  invested numeric,
  invested_year numeric,
  invested_total numeric,
  stage text,
  progress text,
  progress_search text,
  completed_floor_area numeric,
  next_plan text,
  next_plan_search text,
  problems text,
  problems_search text,
  needs text,
  needs_search text,
  remark text,
  remark_search text,
  extra jsonb not null default '{}'::jsonb,
  written jsonb not null default '{}'::jsonb,
  answers jsonb not null default '[]'::jsonb,
  place_id text not null,
  synthetic boolean not null,
  approval text not null check (approval in ('approved', 'submitted')),
  source_id text,
  import_id text,
  sheet text,
  sheet_row integer,
  known_from date not null,
  superseded_on date check (superseded_on >= known_from),
  recorded_at timestamptz not null default now(),
  recorded_on date not null,
  recorded_by text not null,
  recorded_by_name text not null,
  why text not null,
  primary key (city_id, id, version),
  check ((version = 1) = (kind = 'create'))
);
create unique index project_month_key on project_month_version (city_id, project_id, month) nulls not distinct
  where superseded_on is null and kind <> 'withdraw';
create index project_month_title on project_month_version (city_id, project_id_sort, month desc, id)
  where superseded_on is null and kind <> 'withdraw';
create index project_month_place on project_month_version (city_id, place_id)
  where superseded_on is null and kind <> 'withdraw';
comment on table project_month_version is 'Project month 项目月报, version by version. One row is one project in one month: investment planned and done, visible progress, problems. A month nobody reported has no row and is not zero.';
comment on column project_month_version.version is 'Counted from 1 along the chain of the row, without a gap';
comment on column project_month_version.kind is 'correct = it was wrong, change = the world changed, approve = the city office took it over, withdraw = the row no longer stands';
comment on column project_month_version.project_id is 'Project 项目, id of a row of project';
comment on column project_month_version.project_id_sort is 'Pinyin of 项目 when it was recorded, the order of every list';
comment on column project_month_version.month is 'Month 报告月份, YYYY-MM';
comment on column project_month_version.year_plan is 'Planned for the year 年度计划投资, in 万元. Plan of the year of this month, the new one after a change; the divisor of the share done.';
comment on column project_month_version.planned is 'Planned this month 本月计划投资, in 万元';
comment on column project_month_version.invested is 'Done this month 本月完成投资, in 万元. Work really done in the month, no money merely promised; the year to date less that of the month before.';
comment on column project_month_version.invested_year is 'Done this year 本年累计完成投资, in 万元';
comment on column project_month_version.invested_total is 'Done since the start 开工以来累计完成投资, in 万元';
comment on column project_month_version.stage is 'Stage 所处阶段, code of a choice';
comment on column project_month_version.progress is 'What can be seen 形象进度';
comment on column project_month_version.progress_search is '形象进度, folded for searching, with its pinyin initials';
comment on column project_month_version.completed_floor_area is 'Floor area completed 累计竣工面积, in ㎡';
comment on column project_month_version.next_plan is 'Next month 下月计划';
comment on column project_month_version.next_plan_search is '下月计划, folded for searching, with its pinyin initials';
comment on column project_month_version.problems is 'Problems 存在问题';
comment on column project_month_version.problems_search is '存在问题, folded for searching, with its pinyin initials';
comment on column project_month_version.needs is 'Help wanted 需协调事项';
comment on column project_month_version.needs_search is '需协调事项, folded for searching, with its pinyin initials';
comment on column project_month_version.remark is 'Remark 备注';
comment on column project_month_version.remark_search is '备注, folded for searching, with its pinyin initials';
comment on column project_month_version.extra is 'The city''s own fields by name, amounts as decimal text; beside a text its search form under <name>_search';
comment on column project_month_version.written is 'By field, what stood in the cell where it says more than the value';
comment on column project_month_version.answers is 'Checks that asked when it was saved, and what was answered';
comment on column project_month_version.place_id is 'Place of the row it belongs to when it was recorded; decides who may see and write it';
comment on column project_month_version.approval is 'submitted = a county or park entered it, approved = the city office did or took it over';
comment on column project_month_version.import_id is 'Workbook it came from; null = a person typed it';
comment on column project_month_version.sheet_row is 'Line of the sheet, counted from 1';
comment on column project_month_version.known_from is 'Calendar date from which the office knew it; before recorded_on it is 补录. Never goes back along the chain';
comment on column project_month_version.superseded_on is 'known_from of the next version; null = the last one. The only column that changes, once';
comment on column project_month_version.recorded_at is 'Instant at which it entered Citong, real clock';
comment on column project_month_version.recorded_on is 'Calendar date of the world on which it was entered';
comment on column project_month_version.recorded_by_name is 'Display name of who recorded it, as it was then';
select scope.guard_belongings('project_month_version', 'place_id', 'place', 'source_id', 'source', 'import_id', 'ledger_import');
select scope.guard_ledger('project_month_version');

-- 企业: One row is one legal unit by its credit code. Above-scale industrial firms outside parks are listed too: they are the divisor of the share in parks.
create table enterprise_version (
  city_id text not null,
  id text not null,
  version integer not null check (version >= 1),
  kind text not null check (kind in ('create', 'correct', 'change', 'approve', 'withdraw')),
  credit_code text not null,
  credit_code_search text not null,
  name text not null,
  name_search text not null,
  name_sort text collate "C" not null,
  place_id text not null,
  founded_on date,
  registered_capital numeric,
  capital_origin text,
  contact text,
  contact_search text,
  sector text,
  industry_code text,
  industry_code_search text,
  industry text,
  industry_search text,
  chain text,
  chain_search text,
  is_chain_leader boolean,
  products text,
  products_search text,
  park_id text,
  park_since date,
  park_entry text,
  registered_park_id text,
  registered_address text,
  registered_address_search text,
  production_address text,
  production_address_search text,
  land_area numeric,
  floor_area numeric,
  operating text,
  producing_on date,
  is_above_scale boolean,
  statistics_entry_on date,
  entry_route text,
  statistics_exit_on date,
  sme_class text,
  is_high_tech boolean,
  left_on date,
  remark text,
  remark_search text,
  extra jsonb not null default '{}'::jsonb,
  written jsonb not null default '{}'::jsonb,
  answers jsonb not null default '[]'::jsonb,
  synthetic boolean not null,
  approval text not null check (approval in ('approved', 'submitted')),
  source_id text,
  import_id text,
  sheet text,
  sheet_row integer,
  known_from date not null,
  superseded_on date check (superseded_on >= known_from),
  recorded_at timestamptz not null default now(),
  recorded_on date not null,
  recorded_by text not null,
  recorded_by_name text not null,
  why text not null,
  primary key (city_id, id, version),
  check ((version = 1) = (kind = 'create'))
);
create unique index enterprise_key on enterprise_version (city_id, credit_code) nulls not distinct
  where superseded_on is null and kind <> 'withdraw';
create index enterprise_title on enterprise_version (city_id, name_sort, id)
  where superseded_on is null and kind <> 'withdraw';
create index enterprise_place on enterprise_version (city_id, place_id)
  where superseded_on is null and kind <> 'withdraw';
create index enterprise_park on enterprise_version (city_id, park_id)
  where superseded_on is null and kind <> 'withdraw';
create index enterprise_registered_park on enterprise_version (city_id, registered_park_id)
  where superseded_on is null and kind <> 'withdraw';
comment on table enterprise_version is 'Enterprise 企业, version by version. One row is one legal unit by its credit code. Above-scale industrial firms outside parks are listed too: they are the divisor of the share in parks.';
comment on column enterprise_version.version is 'Counted from 1 along the chain of the row, without a gap';
comment on column enterprise_version.kind is 'correct = it was wrong, change = the world changed, approve = the city office took it over, withdraw = the row no longer stands';
comment on column enterprise_version.credit_code is 'Credit code 统一社会信用代码. Eighteen characters, as on the business licence.';
comment on column enterprise_version.credit_code_search is '统一社会信用代码, folded for searching, with its pinyin initials';
comment on column enterprise_version.name is 'Enterprise 企业名称';
comment on column enterprise_version.name_search is '企业名称, folded for searching, with its pinyin initials';
comment on column enterprise_version.name_sort is 'Pinyin of 企业名称 when it was recorded, the order of every list';
comment on column enterprise_version.place_id is 'Place 所在地区. Where it produces: town, park or county.';
comment on column enterprise_version.founded_on is 'Founded 成立日期, calendar date';
comment on column enterprise_version.registered_capital is 'Registered capital 注册资本, in 万元';
comment on column enterprise_version.capital_origin is 'Capital from 资本来源, code of a choice';
comment on column enterprise_version.contact is 'Contact 联系人';
comment on column enterprise_version.contact_search is '联系人, folded for searching, with its pinyin initials';
comment on column enterprise_version.sector is 'Sector 行业门类, code of a choice. Industry means mining, manufacturing, and the supply of electricity, heat, gas and water.';
comment on column enterprise_version.industry_code is 'Industry code 行业代码. Four digits of the class.';
comment on column enterprise_version.industry_code_search is '行业代码, folded for searching, with its pinyin initials';
comment on column enterprise_version.industry is 'Industry 所属行业';
comment on column enterprise_version.industry_search is '所属行业, folded for searching, with its pinyin initials';
comment on column enterprise_version.chain is 'Industry chain 所属产业链';
comment on column enterprise_version.chain_search is '所属产业链, folded for searching, with its pinyin initials';
comment on column enterprise_version.is_chain_leader is 'Chain leader 链主企业';
comment on column enterprise_version.products is 'Products 主要产品';
comment on column enterprise_version.products_search is '主要产品, folded for searching, with its pinyin initials';
comment on column enterprise_version.park_id is 'Park 所在园区, id of a row of park. Park in which it produces, by the present boundary; empty outside parks.';
comment on column enterprise_version.park_since is 'In the park since 入园日期, calendar date';
comment on column enterprise_version.park_entry is 'How it came in 入园方式, code of a choice. Firms taken in by a new boundary stand apart, so that the share can be told without them.';
comment on column enterprise_version.registered_park_id is 'Park of registration 注册地所在园区, id of a row of park';
comment on column enterprise_version.registered_address is 'Registered address 注册地址';
comment on column enterprise_version.registered_address_search is '注册地址, folded for searching, with its pinyin initials';
comment on column enterprise_version.production_address is 'Production address 生产经营地址';
comment on column enterprise_version.production_address_search is '生产经营地址, folded for searching, with its pinyin initials';
comment on column enterprise_version.land_area is 'Land 用地面积, in 亩. Land for the evaluation per mu: own land plus that of rented factories, floor area divided by plot ratio.';
comment on column enterprise_version.floor_area is 'Floor area used 用房面积, in ㎡';
comment on column enterprise_version.operating is 'Operating 经营状态, code of a choice';
comment on column enterprise_version.producing_on is 'In production 投产日期, calendar date. First day of production in this city.';
comment on column enterprise_version.is_above_scale is 'Above scale 规上工业企业. In the directory of above-scale industry at present; not inferred from the revenue kept here.';
comment on column enterprise_version.statistics_entry_on is 'Statistics entry 纳统日期, calendar date. Day on which the directory took it in.';
comment on column enterprise_version.entry_route is 'Route of entry 纳统途径, code of a choice';
comment on column enterprise_version.statistics_exit_on is 'Left statistics 退库日期, calendar date';
comment on column enterprise_version.sme_class is 'SME class 专精特新等级, code of a choice';
comment on column enterprise_version.is_high_tech is 'High-tech 高新技术企业';
comment on column enterprise_version.left_on is 'Left 迁出或注销日期, calendar date';
comment on column enterprise_version.remark is 'Remark 备注';
comment on column enterprise_version.remark_search is '备注, folded for searching, with its pinyin initials';
comment on column enterprise_version.extra is 'The city''s own fields by name, amounts as decimal text; beside a text its search form under <name>_search';
comment on column enterprise_version.written is 'By field, what stood in the cell where it says more than the value';
comment on column enterprise_version.answers is 'Checks that asked when it was saved, and what was answered';
comment on column enterprise_version.approval is 'submitted = a county or park entered it, approved = the city office did or took it over';
comment on column enterprise_version.import_id is 'Workbook it came from; null = a person typed it';
comment on column enterprise_version.sheet_row is 'Line of the sheet, counted from 1';
comment on column enterprise_version.known_from is 'Calendar date from which the office knew it; before recorded_on it is 补录. Never goes back along the chain';
comment on column enterprise_version.superseded_on is 'known_from of the next version; null = the last one. The only column that changes, once';
comment on column enterprise_version.recorded_at is 'Instant at which it entered Citong, real clock';
comment on column enterprise_version.recorded_on is 'Calendar date of the world on which it was entered';
comment on column enterprise_version.recorded_by_name is 'Display name of who recorded it, as it was then';
select scope.guard_belongings('enterprise_version', 'place_id', 'place', 'source_id', 'source', 'import_id', 'ledger_import');
select scope.guard_ledger('enterprise_version');

-- 企业月报: One row is what one firm told its park about one month. Administrative data, not statistics-bureau data, and no substitute for direct reporting.
create table enterprise_month_version (
  city_id text not null,
  id text not null,
  version integer not null check (version >= 1),
  kind text not null check (kind in ('create', 'correct', 'change', 'approve', 'withdraw')),
  enterprise_id text not null,
  enterprise_id_sort text collate "C" not null,
  month text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  is_above_scale boolean,
  output numeric,
  output_year numeric,
  output_last_year numeric,
  output_year_last_year numeric,
  revenue numeric,
  revenue_year numeric,
  revenue_year_last_year numeric,
  value_added_year numeric,
  profit_year numeric,
  tax numeric,
  tax_year numeric,
  tax_year_last_year numeric,
  electricity numeric,
  electricity_year numeric,
  electricity_year_last_year numeric,
  employees numeric,
  remark text,
  remark_search text,
  extra jsonb not null default '{}'::jsonb,
  written jsonb not null default '{}'::jsonb,
  answers jsonb not null default '[]'::jsonb,
  place_id text not null,
  synthetic boolean not null,
  approval text not null check (approval in ('approved', 'submitted')),
  source_id text,
  import_id text,
  sheet text,
  sheet_row integer,
  known_from date not null,
  superseded_on date check (superseded_on >= known_from),
  recorded_at timestamptz not null default now(),
  recorded_on date not null,
  recorded_by text not null,
  recorded_by_name text not null,
  why text not null,
  primary key (city_id, id, version),
  check ((version = 1) = (kind = 'create'))
);
create unique index enterprise_month_key on enterprise_month_version (city_id, enterprise_id, month) nulls not distinct
  where superseded_on is null and kind <> 'withdraw';
create index enterprise_month_title on enterprise_month_version (city_id, enterprise_id_sort, month desc, id)
  where superseded_on is null and kind <> 'withdraw';
create index enterprise_month_place on enterprise_month_version (city_id, place_id)
  where superseded_on is null and kind <> 'withdraw';
comment on table enterprise_month_version is 'Enterprise month 企业月报, version by version. One row is what one firm told its park about one month. Administrative data, not statistics-bureau data, and no substitute for direct reporting.';
comment on column enterprise_month_version.version is 'Counted from 1 along the chain of the row, without a gap';
comment on column enterprise_month_version.kind is 'correct = it was wrong, change = the world changed, approve = the city office took it over, withdraw = the row no longer stands';
comment on column enterprise_month_version.enterprise_id is 'Enterprise 企业, id of a row of enterprise';
comment on column enterprise_month_version.enterprise_id_sort is 'Pinyin of 企业 when it was recorded, the order of every list';
comment on column enterprise_month_version.month is 'Month 报告月份, YYYY-MM';
comment on column enterprise_month_version.is_above_scale is 'Above scale that month 当月规上. In the directory of above-scale industry in that month; output of above-scale firms is summed by it.';
comment on column enterprise_month_version.output is 'Output 本月工业总产值, in 万元';
comment on column enterprise_month_version.output_year is 'Output this year 本年累计工业总产值, in 万元';
comment on column enterprise_month_version.output_last_year is 'Output a year before 上年同月工业总产值, in 万元';
comment on column enterprise_month_version.output_year_last_year is 'Output this year, a year before 上年同期累计工业总产值, in 万元';
comment on column enterprise_month_version.revenue is 'Revenue 本月营业收入, in 万元';
comment on column enterprise_month_version.revenue_year is 'Revenue this year 本年累计营业收入, in 万元';
comment on column enterprise_month_version.revenue_year_last_year is 'Revenue this year, a year before 上年同期累计营业收入, in 万元';
comment on column enterprise_month_version.value_added_year is 'Value added this year 本年累计工业增加值, in 万元';
comment on column enterprise_month_version.profit_year is 'Profit this year 本年累计利润总额, in 万元';
comment on column enterprise_month_version.tax is 'Tax 本月税收, in 万元. Taxes really paid in, without social security and withheld income tax; a refund may make it negative.';
comment on column enterprise_month_version.tax_year is 'Tax this year 本年累计税收, in 万元. Taxes really paid in, without social security and withheld income tax; a refund may make it negative.';
comment on column enterprise_month_version.tax_year_last_year is 'Tax this year, a year before 上年同期累计税收, in 万元. Taxes really paid in, without social security and withheld income tax; a refund may make it negative.';
comment on column enterprise_month_version.electricity is 'Electricity 本月用电量, in kWh';
comment on column enterprise_month_version.electricity_year is 'Electricity this year 本年累计用电量, in kWh';
comment on column enterprise_month_version.electricity_year_last_year is 'Electricity this year, a year before 上年同期累计用电量, in kWh';
comment on column enterprise_month_version.employees is 'Employees 月末从业人员, in 人';
comment on column enterprise_month_version.remark is 'Remark 备注';
comment on column enterprise_month_version.remark_search is '备注, folded for searching, with its pinyin initials';
comment on column enterprise_month_version.extra is 'The city''s own fields by name, amounts as decimal text; beside a text its search form under <name>_search';
comment on column enterprise_month_version.written is 'By field, what stood in the cell where it says more than the value';
comment on column enterprise_month_version.answers is 'Checks that asked when it was saved, and what was answered';
comment on column enterprise_month_version.place_id is 'Place of the row it belongs to when it was recorded; decides who may see and write it';
comment on column enterprise_month_version.approval is 'submitted = a county or park entered it, approved = the city office did or took it over';
comment on column enterprise_month_version.import_id is 'Workbook it came from; null = a person typed it';
comment on column enterprise_month_version.sheet_row is 'Line of the sheet, counted from 1';
comment on column enterprise_month_version.known_from is 'Calendar date from which the office knew it; before recorded_on it is 补录. Never goes back along the chain';
comment on column enterprise_month_version.superseded_on is 'known_from of the next version; null = the last one. The only column that changes, once';
comment on column enterprise_month_version.recorded_at is 'Instant at which it entered Citong, real clock';
comment on column enterprise_month_version.recorded_on is 'Calendar date of the world on which it was entered';
comment on column enterprise_month_version.recorded_by_name is 'Display name of who recorded it, as it was then';
select scope.guard_belongings('enterprise_month_version', 'place_id', 'place', 'source_id', 'source', 'import_id', 'ledger_import');
select scope.guard_ledger('enterprise_month_version');

-- 地块: One row is one piece of land with one right of use. All industrial land of the area is listed: it is the divisor of the share in parks.
create table parcel_version (
  city_id text not null,
  id text not null,
  version integer not null check (version >= 1),
  kind text not null check (kind in ('create', 'correct', 'change', 'approve', 'withdraw')),
  code text not null,
  code_search text not null,
  name text not null,
  name_search text not null,
  name_sort text collate "C" not null,
  place_id text not null,
  holder_id text,
  land_use text,
  area numeric,
  block_line text,
  park_id text,
  park_since date,
  park_entry text,
  acquisition text,
  supplied_on date,
  handed_over_on date,
  term_ends_on date,
  price numeric,
  floor_area numeric,
  plot_ratio numeric,
  plot_ratio_limit numeric,
  use text,
  is_inefficient boolean,
  inefficient_on date,
  three_year_yield numeric,
  redevelopment text,
  revived_on date,
  remark text,
  remark_search text,
  extra jsonb not null default '{}'::jsonb,
  written jsonb not null default '{}'::jsonb,
  answers jsonb not null default '[]'::jsonb,
  synthetic boolean not null,
  approval text not null check (approval in ('approved', 'submitted')),
  source_id text,
  import_id text,
  sheet text,
  sheet_row integer,
  known_from date not null,
  superseded_on date check (superseded_on >= known_from),
  recorded_at timestamptz not null default now(),
  recorded_on date not null,
  recorded_by text not null,
  recorded_by_name text not null,
  why text not null,
  primary key (city_id, id, version),
  check ((version = 1) = (kind = 'create'))
);
create unique index parcel_key on parcel_version (city_id, code) nulls not distinct
  where superseded_on is null and kind <> 'withdraw';
create index parcel_title on parcel_version (city_id, name_sort, id)
  where superseded_on is null and kind <> 'withdraw';
create index parcel_place on parcel_version (city_id, place_id)
  where superseded_on is null and kind <> 'withdraw';
create index parcel_holder on parcel_version (city_id, holder_id)
  where superseded_on is null and kind <> 'withdraw';
create index parcel_park on parcel_version (city_id, park_id)
  where superseded_on is null and kind <> 'withdraw';
comment on table parcel_version is 'Parcel 地块, version by version. One row is one piece of land with one right of use. All industrial land of the area is listed: it is the divisor of the share in parks.';
comment on column parcel_version.version is 'Counted from 1 along the chain of the row, without a gap';
comment on column parcel_version.kind is 'correct = it was wrong, change = the world changed, approve = the city office took it over, withdraw = the row no longer stands';
comment on column parcel_version.code is 'Parcel code 宗地编号';
comment on column parcel_version.code_search is '宗地编号, folded for searching, with its pinyin initials';
comment on column parcel_version.name is 'Parcel 地块名称';
comment on column parcel_version.name_search is '地块名称, folded for searching, with its pinyin initials';
comment on column parcel_version.name_sort is 'Pinyin of 地块名称 when it was recorded, the order of every list';
comment on column parcel_version.place_id is 'Place 所在地区';
comment on column parcel_version.holder_id is 'Holder 土地使用权人, id of a row of enterprise';
comment on column parcel_version.land_use is 'Land use 土地用途, code of a choice';
comment on column parcel_version.area is 'Area 用地面积, in 亩';
comment on column parcel_version.block_line is 'Industrial block line 工业产业区块线, code of a choice';
comment on column parcel_version.park_id is 'Park 所在园区, id of a row of park. By the present boundary; empty outside parks.';
comment on column parcel_version.park_since is 'In the park since 划入园区日期, calendar date';
comment on column parcel_version.park_entry is 'How it came in 划入方式, code of a choice';
comment on column parcel_version.acquisition is 'How it was acquired 取得方式, code of a choice';
comment on column parcel_version.supplied_on is 'Supplied 供地日期, calendar date';
comment on column parcel_version.handed_over_on is 'Handed over 交地日期, calendar date';
comment on column parcel_version.term_ends_on is 'Term ends 使用权到期日, calendar date';
comment on column parcel_version.price is 'Price 成交地价, in 万元/亩';
comment on column parcel_version.floor_area is 'Floor area standing 现状建筑面积, in ㎡';
comment on column parcel_version.plot_ratio is 'Plot ratio 现状容积率, in 倍';
comment on column parcel_version.plot_ratio_limit is 'Plot ratio allowed 容积率上限, in 倍';
comment on column parcel_version.use is 'Use 利用状况, code of a choice';
comment on column parcel_version.is_inefficient is 'Inefficient 低效工业用地. On the list of the authority; not inferred here.';
comment on column parcel_version.inefficient_on is 'Found inefficient 低效认定日期, calendar date';
comment on column parcel_version.three_year_yield is 'Yield of three years 近三年亩均效益, in 万元/亩. Mean yield a mu and year over three years; decides mode and plot ratio.';
comment on column parcel_version.redevelopment is 'Redevelopment 改造方式, code of a choice';
comment on column parcel_version.revived_on is 'Revived 盘活日期, calendar date';
comment on column parcel_version.remark is 'Remark 备注';
comment on column parcel_version.remark_search is '备注, folded for searching, with its pinyin initials';
comment on column parcel_version.extra is 'The city''s own fields by name, amounts as decimal text; beside a text its search form under <name>_search';
comment on column parcel_version.written is 'By field, what stood in the cell where it says more than the value';
comment on column parcel_version.answers is 'Checks that asked when it was saved, and what was answered';
comment on column parcel_version.approval is 'submitted = a county or park entered it, approved = the city office did or took it over';
comment on column parcel_version.import_id is 'Workbook it came from; null = a person typed it';
comment on column parcel_version.sheet_row is 'Line of the sheet, counted from 1';
comment on column parcel_version.known_from is 'Calendar date from which the office knew it; before recorded_on it is 补录. Never goes back along the chain';
comment on column parcel_version.superseded_on is 'known_from of the next version; null = the last one. The only column that changes, once';
comment on column parcel_version.recorded_at is 'Instant at which it entered Citong, real clock';
comment on column parcel_version.recorded_on is 'Calendar date of the world on which it was entered';
comment on column parcel_version.recorded_by_name is 'Display name of who recorded it, as it was then';
select scope.guard_belongings('parcel_version', 'place_id', 'place', 'source_id', 'source', 'import_id', 'ledger_import');
select scope.guard_ledger('parcel_version');

-- 厂房: One row is one building of a park: a standard or custom factory, or supporting rooms. What is let by storey or unit is listed under spaces.
create table building_version (
  city_id text not null,
  id text not null,
  version integer not null check (version >= 1),
  kind text not null check (kind in ('create', 'correct', 'change', 'approve', 'withdraw')),
  name text not null,
  name_search text not null,
  name_sort text collate "C" not null,
  park_id text not null,
  project_id text,
  parcel_id text,
  category text,
  floor_area numeric,
  is_divisible boolean,
  started_on date,
  topped_out_on date,
  completed_on date,
  handed_over_on date,
  storeys numeric,
  height numeric,
  first_storey_height numeric,
  storey_height numeric,
  first_floor_load numeric,
  floor_load numeric,
  column_grid text,
  column_grid_search text,
  lifts numeric,
  lift_load numeric,
  power numeric,
  has_drainage boolean,
  has_gas boolean,
  has_hoist boolean,
  fire_class text,
  remark text,
  remark_search text,
  extra jsonb not null default '{}'::jsonb,
  written jsonb not null default '{}'::jsonb,
  answers jsonb not null default '[]'::jsonb,
  place_id text not null,
  synthetic boolean not null,
  approval text not null check (approval in ('approved', 'submitted')),
  source_id text,
  import_id text,
  sheet text,
  sheet_row integer,
  known_from date not null,
  superseded_on date check (superseded_on >= known_from),
  recorded_at timestamptz not null default now(),
  recorded_on date not null,
  recorded_by text not null,
  recorded_by_name text not null,
  why text not null,
  primary key (city_id, id, version),
  check ((version = 1) = (kind = 'create'))
);
create unique index building_key on building_version (city_id, park_id, name) nulls not distinct
  where superseded_on is null and kind <> 'withdraw';
create index building_title on building_version (city_id, name_sort, id)
  where superseded_on is null and kind <> 'withdraw';
create index building_place on building_version (city_id, place_id)
  where superseded_on is null and kind <> 'withdraw';
create index building_project on building_version (city_id, project_id)
  where superseded_on is null and kind <> 'withdraw';
create index building_parcel on building_version (city_id, parcel_id)
  where superseded_on is null and kind <> 'withdraw';
comment on table building_version is 'Building 厂房, version by version. One row is one building of a park: a standard or custom factory, or supporting rooms. What is let by storey or unit is listed under spaces.';
comment on column building_version.version is 'Counted from 1 along the chain of the row, without a gap';
comment on column building_version.kind is 'correct = it was wrong, change = the world changed, approve = the city office took it over, withdraw = the row no longer stands';
comment on column building_version.name is 'Building 楼栋名称. No two of a park share it; best the full name with that of the park, so that spaces can name it.';
comment on column building_version.name_search is '楼栋名称, folded for searching, with its pinyin initials';
comment on column building_version.name_sort is 'Pinyin of 楼栋名称 when it was recorded, the order of every list';
comment on column building_version.park_id is 'Park 所在园区, id of a row of park';
comment on column building_version.project_id is 'Project 建设项目, id of a row of project';
comment on column building_version.parcel_id is 'Parcel 所在地块, id of a row of parcel';
comment on column building_version.category is 'Kind 房屋类别, code of a choice. Standard factories and supporting rooms are all kinds together; production space of the 7:3 mix is the first three.';
comment on column building_version.floor_area is 'Floor area 建筑面积, in ㎡. As surveyed at completion, before that as permitted; only buildings with a day of completion count as built.';
comment on column building_version.is_divisible is 'May be divided 可分割转让';
comment on column building_version.started_on is 'Started 开工日期, calendar date';
comment on column building_version.topped_out_on is 'Topped out 封顶日期, calendar date';
comment on column building_version.completed_on is 'Completed 竣工日期, calendar date';
comment on column building_version.handed_over_on is 'Handed over 交付日期, calendar date';
comment on column building_version.storeys is 'Storeys 层数, in 层';
comment on column building_version.height is 'Height 建筑高度, in m';
comment on column building_version.first_storey_height is 'First storey height 首层层高, in m';
comment on column building_version.storey_height is 'Storey height 标准层层高, in m';
comment on column building_version.first_floor_load is 'First floor load 首层荷载, in kN/㎡';
comment on column building_version.floor_load is 'Floor load 楼面荷载, in kN/㎡. Live load of a standard storey; 1 t/㎡ is 9.80665 kN/㎡.';
comment on column building_version.column_grid is 'Column grid 柱网';
comment on column building_version.column_grid_search is '柱网, folded for searching, with its pinyin initials';
comment on column building_version.lifts is 'Goods lifts 货梯数量, in 台';
comment on column building_version.lift_load is 'Lift load 货梯载重, in 吨';
comment on column building_version.power is 'Power 供电容量, in kVA';
comment on column building_version.has_drainage is 'Industrial drainage 工业排水';
comment on column building_version.has_gas is 'Gas 通燃气';
comment on column building_version.has_hoist is 'Hoist opening 吊装口';
comment on column building_version.fire_class is 'Fire class 火灾危险性类别, code of a choice';
comment on column building_version.remark is 'Remark 备注';
comment on column building_version.remark_search is '备注, folded for searching, with its pinyin initials';
comment on column building_version.extra is 'The city''s own fields by name, amounts as decimal text; beside a text its search form under <name>_search';
comment on column building_version.written is 'By field, what stood in the cell where it says more than the value';
comment on column building_version.answers is 'Checks that asked when it was saved, and what was answered';
comment on column building_version.place_id is 'Place of the row it belongs to when it was recorded; decides who may see and write it';
comment on column building_version.approval is 'submitted = a county or park entered it, approved = the city office did or took it over';
comment on column building_version.import_id is 'Workbook it came from; null = a person typed it';
comment on column building_version.sheet_row is 'Line of the sheet, counted from 1';
comment on column building_version.known_from is 'Calendar date from which the office knew it; before recorded_on it is 补录. Never goes back along the chain';
comment on column building_version.superseded_on is 'known_from of the next version; null = the last one. The only column that changes, once';
comment on column building_version.recorded_at is 'Instant at which it entered Citong, real clock';
comment on column building_version.recorded_on is 'Calendar date of the world on which it was entered';
comment on column building_version.recorded_by_name is 'Display name of who recorded it, as it was then';
select scope.guard_belongings('building_version', 'place_id', 'place', 'source_id', 'source', 'import_id', 'ledger_import');
select scope.guard_ledger('building_version');

-- 空间: One row is one unit that is let or sold by itself: a storey, half of one, a room; a building let as a whole is one row.
create table space_version (
  city_id text not null,
  id text not null,
  version integer not null check (version >= 1),
  kind text not null check (kind in ('create', 'correct', 'change', 'approve', 'withdraw')),
  name text not null,
  name_search text not null,
  name_sort text collate "C" not null,
  building_id text not null,
  storey text,
  storey_search text,
  unit text,
  unit_search text,
  use text,
  floor_area numeric,
  clear_height numeric,
  floor_load numeric,
  power numeric,
  fit_out text,
  allowed_industry text,
  allowed_industry_search text,
  rent numeric,
  price numeric,
  available_on date,
  occupancy text,
  occupancy_from date,
  is_self_held boolean,
  contact text,
  contact_search text,
  remark text,
  remark_search text,
  extra jsonb not null default '{}'::jsonb,
  written jsonb not null default '{}'::jsonb,
  answers jsonb not null default '[]'::jsonb,
  place_id text not null,
  synthetic boolean not null,
  approval text not null check (approval in ('approved', 'submitted')),
  source_id text,
  import_id text,
  sheet text,
  sheet_row integer,
  known_from date not null,
  superseded_on date check (superseded_on >= known_from),
  recorded_at timestamptz not null default now(),
  recorded_on date not null,
  recorded_by text not null,
  recorded_by_name text not null,
  why text not null,
  primary key (city_id, id, version),
  check ((version = 1) = (kind = 'create'))
);
create unique index space_key on space_version (city_id, building_id, name) nulls not distinct
  where superseded_on is null and kind <> 'withdraw';
create index space_title on space_version (city_id, name_sort, id)
  where superseded_on is null and kind <> 'withdraw';
create index space_place on space_version (city_id, place_id)
  where superseded_on is null and kind <> 'withdraw';
comment on table space_version is 'Space 空间, version by version. One row is one unit that is let or sold by itself: a storey, half of one, a room; a building let as a whole is one row.';
comment on column space_version.version is 'Counted from 1 along the chain of the row, without a gap';
comment on column space_version.kind is 'correct = it was wrong, change = the world changed, approve = the city office took it over, withdraw = the row no longer stands';
comment on column space_version.name is 'Space 空间名称. No two of a building share it; best the full name with that of the building, so that tenancies can name it.';
comment on column space_version.name_search is '空间名称, folded for searching, with its pinyin initials';
comment on column space_version.name_sort is 'Pinyin of 空间名称 when it was recorded, the order of every list';
comment on column space_version.building_id is 'Building 所在楼栋, id of a row of building';
comment on column space_version.storey is 'Storey 所在楼层';
comment on column space_version.storey_search is '所在楼层, folded for searching, with its pinyin initials';
comment on column space_version.unit is 'Unit 单元号';
comment on column space_version.unit_search is '单元号, folded for searching, with its pinyin initials';
comment on column space_version.use is 'Use 空间用途, code of a choice. Seven of 7:3 is production with storage and trials, three is living and services; the text does not say so, it is inferred.';
comment on column space_version.floor_area is 'Floor area 建筑面积, in ㎡';
comment on column space_version.clear_height is 'Clear height 净高, in m';
comment on column space_version.floor_load is 'Floor load 楼面荷载, in kN/㎡. 1 t/㎡ is 9.80665 kN/㎡.';
comment on column space_version.power is 'Power 可用电容量, in kVA';
comment on column space_version.fit_out is 'Handed over 交付标准, code of a choice';
comment on column space_version.allowed_industry is 'Industry allowed 准入产业';
comment on column space_version.allowed_industry_search is '准入产业, folded for searching, with its pinyin initials';
comment on column space_version.rent is 'Rent 租金, in 元/㎡·月';
comment on column space_version.price is 'Price 售价, in 元/㎡';
comment on column space_version.available_on is 'Available from 可交付日期, calendar date';
comment on column space_version.occupancy is 'State 招商状态, code of a choice. Let, sold and used by the owner count as taken up; the divisor is what is built; a reservation does not count.';
comment on column space_version.occupancy_from is 'State since 状态起始日期, calendar date';
comment on column space_version.is_self_held is 'Self-held 自持';
comment on column space_version.contact is 'Contact 联系人';
comment on column space_version.contact_search is '联系人, folded for searching, with its pinyin initials';
comment on column space_version.remark is 'Remark 备注';
comment on column space_version.remark_search is '备注, folded for searching, with its pinyin initials';
comment on column space_version.extra is 'The city''s own fields by name, amounts as decimal text; beside a text its search form under <name>_search';
comment on column space_version.written is 'By field, what stood in the cell where it says more than the value';
comment on column space_version.answers is 'Checks that asked when it was saved, and what was answered';
comment on column space_version.place_id is 'Place of the row it belongs to when it was recorded; decides who may see and write it';
comment on column space_version.approval is 'submitted = a county or park entered it, approved = the city office did or took it over';
comment on column space_version.import_id is 'Workbook it came from; null = a person typed it';
comment on column space_version.sheet_row is 'Line of the sheet, counted from 1';
comment on column space_version.known_from is 'Calendar date from which the office knew it; before recorded_on it is 补录. Never goes back along the chain';
comment on column space_version.superseded_on is 'known_from of the next version; null = the last one. The only column that changes, once';
comment on column space_version.recorded_at is 'Instant at which it entered Citong, real clock';
comment on column space_version.recorded_on is 'Calendar date of the world on which it was entered';
comment on column space_version.recorded_by_name is 'Display name of who recorded it, as it was then';
select scope.guard_belongings('space_version', 'place_id', 'place', 'source_id', 'source', 'import_id', 'ledger_import');
select scope.guard_ledger('space_version');

-- 入驻: One row is one firm signing for one space. Only signed contracts count, no frameworks or intents; coming back after leaving is a new row.
create table tenancy_version (
  city_id text not null,
  id text not null,
  version integer not null check (version >= 1),
  kind text not null check (kind in ('create', 'correct', 'change', 'approve', 'withdraw')),
  enterprise_id text not null,
  enterprise_id_sort text collate "C" not null,
  park_id text not null,
  space_id text,
  signed_on date not null,
  contract_number text,
  contract_number_search text,
  mode text,
  floor_area numeric,
  rent numeric,
  ends_on date,
  duty_id text,
  investment numeric,
  planned_output numeric,
  planned_tax numeric,
  handed_over_on date,
  fit_out_on date,
  production_planned_on date,
  producing_on date,
  statistics_entry_on date,
  ended_on date,
  end_reason text,
  end_reason_search text,
  remark text,
  remark_search text,
  extra jsonb not null default '{}'::jsonb,
  written jsonb not null default '{}'::jsonb,
  answers jsonb not null default '[]'::jsonb,
  place_id text not null,
  synthetic boolean not null,
  approval text not null check (approval in ('approved', 'submitted')),
  source_id text,
  import_id text,
  sheet text,
  sheet_row integer,
  known_from date not null,
  superseded_on date check (superseded_on >= known_from),
  recorded_at timestamptz not null default now(),
  recorded_on date not null,
  recorded_by text not null,
  recorded_by_name text not null,
  why text not null,
  primary key (city_id, id, version),
  check ((version = 1) = (kind = 'create'))
);
create unique index tenancy_key on tenancy_version (city_id, enterprise_id, park_id, space_id, signed_on) nulls not distinct
  where superseded_on is null and kind <> 'withdraw';
create index tenancy_title on tenancy_version (city_id, enterprise_id_sort, id)
  where superseded_on is null and kind <> 'withdraw';
create index tenancy_place on tenancy_version (city_id, place_id)
  where superseded_on is null and kind <> 'withdraw';
create index tenancy_park on tenancy_version (city_id, park_id)
  where superseded_on is null and kind <> 'withdraw';
create index tenancy_space on tenancy_version (city_id, space_id)
  where superseded_on is null and kind <> 'withdraw';
comment on table tenancy_version is 'Tenancy 入驻, version by version. One row is one firm signing for one space. Only signed contracts count, no frameworks or intents; coming back after leaving is a new row.';
comment on column tenancy_version.version is 'Counted from 1 along the chain of the row, without a gap';
comment on column tenancy_version.kind is 'correct = it was wrong, change = the world changed, approve = the city office took it over, withdraw = the row no longer stands';
comment on column tenancy_version.enterprise_id is 'Enterprise 入驻企业, id of a row of enterprise';
comment on column tenancy_version.enterprise_id_sort is 'Pinyin of 入驻企业 when it was recorded, the order of every list';
comment on column tenancy_version.park_id is 'Park 入驻园区, id of a row of park';
comment on column tenancy_version.space_id is 'Space 入驻空间, id of a row of space. Left empty until the unit is settled.';
comment on column tenancy_version.signed_on is 'Signed 签约日期, calendar date';
comment on column tenancy_version.contract_number is 'Contract number 合同编号';
comment on column tenancy_version.contract_number_search is '合同编号, folded for searching, with its pinyin initials';
comment on column tenancy_version.mode is 'Mode 入驻方式, code of a choice';
comment on column tenancy_version.floor_area is 'Floor area 签约面积, in ㎡. Floor area of the contract; let area is the sum over rows that have not ended.';
comment on column tenancy_version.rent is 'Rent 合同租金, in 元/㎡·月';
comment on column tenancy_version.ends_on is 'Contract ends 合同到期日, calendar date';
comment on column tenancy_version.duty_id is 'Duty organisation 招商责任单位';
comment on column tenancy_version.investment is 'Investment 签约投资额, in 万元';
comment on column tenancy_version.planned_output is 'Yearly output at capacity 达产年产值, in 万元';
comment on column tenancy_version.planned_tax is 'Yearly tax at capacity 达产年税收, in 万元';
comment on column tenancy_version.handed_over_on is 'Handed over 交房日期, calendar date';
comment on column tenancy_version.fit_out_on is 'Fitting out 装修日期, calendar date';
comment on column tenancy_version.production_planned_on is 'Planned production 计划投产日期, calendar date';
comment on column tenancy_version.producing_on is 'In production 投产日期, calendar date';
comment on column tenancy_version.statistics_entry_on is 'Statistics entry 纳统日期, calendar date';
comment on column tenancy_version.ended_on is 'Ended 退出日期, calendar date';
comment on column tenancy_version.end_reason is 'Why it ended 退出原因';
comment on column tenancy_version.end_reason_search is '退出原因, folded for searching, with its pinyin initials';
comment on column tenancy_version.remark is 'Remark 备注';
comment on column tenancy_version.remark_search is '备注, folded for searching, with its pinyin initials';
comment on column tenancy_version.extra is 'The city''s own fields by name, amounts as decimal text; beside a text its search form under <name>_search';
comment on column tenancy_version.written is 'By field, what stood in the cell where it says more than the value';
comment on column tenancy_version.answers is 'Checks that asked when it was saved, and what was answered';
comment on column tenancy_version.place_id is 'Place of the row it belongs to when it was recorded; decides who may see and write it';
comment on column tenancy_version.approval is 'submitted = a county or park entered it, approved = the city office did or took it over';
comment on column tenancy_version.import_id is 'Workbook it came from; null = a person typed it';
comment on column tenancy_version.sheet_row is 'Line of the sheet, counted from 1';
comment on column tenancy_version.known_from is 'Calendar date from which the office knew it; before recorded_on it is 补录. Never goes back along the chain';
comment on column tenancy_version.superseded_on is 'known_from of the next version; null = the last one. The only column that changes, once';
comment on column tenancy_version.recorded_at is 'Instant at which it entered Citong, real clock';
comment on column tenancy_version.recorded_on is 'Calendar date of the world on which it was entered';
comment on column tenancy_version.recorded_by_name is 'Display name of who recorded it, as it was then';
select scope.guard_belongings('tenancy_version', 'place_id', 'place', 'duty_id', 'organisation', 'source_id', 'source', 'import_id', 'ledger_import');
select scope.guard_ledger('tenancy_version');

-- 履约条款: One row is what one agreement of one project promises and how it is kept. A supplement that changes a promise changes the row.
create table contract_terms_version (
  city_id text not null,
  id text not null,
  version integer not null check (version >= 1),
  kind text not null check (kind in ('create', 'correct', 'change', 'approve', 'withdraw')),
  project_id text not null,
  project_id_sort text collate "C" not null,
  agreement text not null,
  agreement_number text,
  agreement_number_search text,
  partner_id text,
  signed_on date,
  duty_id text,
  land_area numeric,
  investment numeric,
  investment_intensity numeric,
  plot_ratio numeric,
  output numeric,
  output_per_mu numeric,
  tax_per_mu numeric,
  start_by date,
  complete_by date,
  produce_by date,
  effect_by date,
  penalty text,
  penalty_search text,
  keeping text,
  assessed_on date,
  actual_investment numeric,
  actual_output numeric,
  actual_tax_per_mu numeric,
  handling text,
  handling_search text,
  remark text,
  remark_search text,
  extra jsonb not null default '{}'::jsonb,
  written jsonb not null default '{}'::jsonb,
  answers jsonb not null default '[]'::jsonb,
  place_id text not null,
  synthetic boolean not null,
  approval text not null check (approval in ('approved', 'submitted')),
  source_id text,
  import_id text,
  sheet text,
  sheet_row integer,
  known_from date not null,
  superseded_on date check (superseded_on >= known_from),
  recorded_at timestamptz not null default now(),
  recorded_on date not null,
  recorded_by text not null,
  recorded_by_name text not null,
  why text not null,
  primary key (city_id, id, version),
  check ((version = 1) = (kind = 'create'))
);
create unique index contract_terms_key on contract_terms_version (city_id, project_id, agreement) nulls not distinct
  where superseded_on is null and kind <> 'withdraw';
create index contract_terms_title on contract_terms_version (city_id, project_id_sort, id)
  where superseded_on is null and kind <> 'withdraw';
create index contract_terms_place on contract_terms_version (city_id, place_id)
  where superseded_on is null and kind <> 'withdraw';
create index contract_terms_partner on contract_terms_version (city_id, partner_id)
  where superseded_on is null and kind <> 'withdraw';
comment on table contract_terms_version is 'Contract terms 履约条款, version by version. One row is what one agreement of one project promises and how it is kept. A supplement that changes a promise changes the row.';
comment on column contract_terms_version.version is 'Counted from 1 along the chain of the row, without a gap';
comment on column contract_terms_version.kind is 'correct = it was wrong, change = the world changed, approve = the city office took it over, withdraw = the row no longer stands';
comment on column contract_terms_version.project_id is 'Project 项目, id of a row of project';
comment on column contract_terms_version.project_id_sort is 'Pinyin of 项目 when it was recorded, the order of every list';
comment on column contract_terms_version.agreement is 'Agreement 协议类别, code of a choice';
comment on column contract_terms_version.agreement_number is 'Agreement number 协议编号';
comment on column contract_terms_version.agreement_number_search is '协议编号, folded for searching, with its pinyin initials';
comment on column contract_terms_version.partner_id is 'Who promised 承诺企业, id of a row of enterprise';
comment on column contract_terms_version.signed_on is 'Signed 签约日期, calendar date';
comment on column contract_terms_version.duty_id is 'Supervisor 监管单位';
comment on column contract_terms_version.land_area is 'Land 用地面积, in 亩';
comment on column contract_terms_version.investment is 'Investment 承诺总投资, in 万元';
comment on column contract_terms_version.investment_intensity is 'Investment a mu 投资强度, in 万元/亩. Fixed-asset investment divided by land.';
comment on column contract_terms_version.plot_ratio is 'Plot ratio 容积率, in 倍';
comment on column contract_terms_version.output is 'Yearly output 承诺年产值, in 万元';
comment on column contract_terms_version.output_per_mu is 'Output a mu 亩均产值, in 万元/亩';
comment on column contract_terms_version.tax_per_mu is 'Tax a mu 亩均税收, in 万元/亩. Tax a mu in the first full tax year at capacity; full effect is measured by it.';
comment on column contract_terms_version.start_by is 'Start by 约定开工期限, calendar date';
comment on column contract_terms_version.complete_by is 'Complete by 约定竣工期限, calendar date';
comment on column contract_terms_version.produce_by is 'Produce by 约定投产期限, calendar date';
comment on column contract_terms_version.effect_by is 'Full effect by 约定达效期限, calendar date';
comment on column contract_terms_version.penalty is 'Penalty 违约责任';
comment on column contract_terms_version.penalty_search is '违约责任, folded for searching, with its pinyin initials';
comment on column contract_terms_version.keeping is 'How it is kept 履约情况, code of a choice';
comment on column contract_terms_version.assessed_on is 'Assessed 评估日期, calendar date';
comment on column contract_terms_version.actual_investment is 'Invested 实际投资, in 万元';
comment on column contract_terms_version.actual_output is 'Output reached 实际年产值, in 万元';
comment on column contract_terms_version.actual_tax_per_mu is 'Tax a mu reached 实际亩均税收, in 万元/亩';
comment on column contract_terms_version.handling is 'What was done 处置情况';
comment on column contract_terms_version.handling_search is '处置情况, folded for searching, with its pinyin initials';
comment on column contract_terms_version.remark is 'Remark 备注';
comment on column contract_terms_version.remark_search is '备注, folded for searching, with its pinyin initials';
comment on column contract_terms_version.extra is 'The city''s own fields by name, amounts as decimal text; beside a text its search form under <name>_search';
comment on column contract_terms_version.written is 'By field, what stood in the cell where it says more than the value';
comment on column contract_terms_version.answers is 'Checks that asked when it was saved, and what was answered';
comment on column contract_terms_version.place_id is 'Place of the row it belongs to when it was recorded; decides who may see and write it';
comment on column contract_terms_version.approval is 'submitted = a county or park entered it, approved = the city office did or took it over';
comment on column contract_terms_version.import_id is 'Workbook it came from; null = a person typed it';
comment on column contract_terms_version.sheet_row is 'Line of the sheet, counted from 1';
comment on column contract_terms_version.known_from is 'Calendar date from which the office knew it; before recorded_on it is 补录. Never goes back along the chain';
comment on column contract_terms_version.superseded_on is 'known_from of the next version; null = the last one. The only column that changes, once';
comment on column contract_terms_version.recorded_at is 'Instant at which it entered Citong, real clock';
comment on column contract_terms_version.recorded_on is 'Calendar date of the world on which it was entered';
comment on column contract_terms_version.recorded_by_name is 'Display name of who recorded it, as it was then';
select scope.guard_belongings('contract_terms_version', 'place_id', 'place', 'duty_id', 'organisation', 'source_id', 'source', 'import_id', 'ledger_import');
select scope.guard_ledger('contract_terms_version');
