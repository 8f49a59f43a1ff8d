-- A row that waits has two faces: the last version, and the last one that is approved. Both stand beside each other until the city office decides.
create or replace function scope.guard_columns(ledger regclass) returns void language plpgsql as $$
declare
  name text := (select relname from pg_class where oid = ledger);
  kept text := (
    select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
    where attrelid = ledger and attnum > 0 and not attisdropped and attname not in ('superseded_on', 'replaced_on')
  );
begin
  execute format('create or replace trigger %I before update of %s on %s
    for each statement execute function scope.refuse_change()', name || '_unchanged', kept, ledger);
end
$$;
comment on function scope.guard_columns(regclass) is 'Lets no column of a ledger change but superseded_on and replaced_on. A migration that adds a column calls it again.';

create or replace function scope.require_chain() returns trigger language plpgsql as $$
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
  execute format(
    'select added.id, added.version from added
     cross join lateral (
       select previous.replaced_on, previous.kind from %s as previous
       where previous.city_id = added.city_id and previous.id = added.id and previous.version < added.version
         and previous.approval = ''approved''
       order by previous.version desc limit 1
     ) as approved
     where added.version > 1 and (
       (added.approval = ''approved'' and added.known_from is distinct from approved.replaced_on)
       or (added.approval = ''submitted'' and added.kind = ''withdraw'' and approved.replaced_on is null and approved.kind <> ''withdraw'')
     ) limit 1', tg_relid::regclass) into broken;
  if broken.id is not null then
    raise exception 'version % of row % does not leave the approved one before it as it has to', broken.version, broken.id
      using errcode = 'check_violation', constraint = tg_name;
  end if;
  return null;
end
$$;
comment on function scope.require_chain() is 'Version n needs version n-1, superseded on the day from which n is known: no gap, no fork, no day that goes back. The same holds along the approved versions; and what is approved does not go because somebody asks for it.';

create function scope.guard_faces(ledger regclass) returns void language plpgsql as $$
declare
  name text := (select relname from pg_class where oid = ledger);
begin
  execute format('create or replace function scope.%I() returns trigger language plpgsql as $body$
    begin
      if not exists (
        select from %s as next
        where (next.city_id, next.id, next.version) = (new.city_id, new.id, new.version + 1)
      ) then
        raise exception ''version %% of row %% is superseded by nothing'', new.version, new.id
          using errcode = ''check_violation'', constraint = tg_name;
      end if;
      if new.replaced_on is not null and not exists (
        select from %s as next
        where next.city_id = new.city_id and next.id = new.id and next.version > new.version
          and next.approval = ''approved'' and next.known_from = new.replaced_on
      ) then
        raise exception ''version %% of row %% is replaced by nothing'', new.version, new.id
          using errcode = ''check_violation'', constraint = tg_name;
      end if;
      return null;
    end
    $body$', name || '_require_next', ledger, ledger);
  execute format('create trigger %I before update of replaced_on on %s
    for each row when (old.replaced_on is distinct from new.replaced_on
      and (old.replaced_on is not null or new.replaced_on is null or old.approval <> ''approved''))
    execute function scope.refuse_change()', name || '_replaced_once', ledger);
  execute format('grant update (replaced_on) on %s to citong_request, citong_system', ledger);
  perform scope.guard_columns(ledger);
end
$$;
comment on function scope.guard_faces(regclass) is 'Keeps the approved versions of a ledger: replaced_on changes once, and only when a later approved version stands. Called after guard_ledger.';
revoke execute on function scope.guard_faces(regclass) from public;

do $$
declare
  ledger text;
  prefix text;
begin
  foreach ledger in array array[
    'park_version', 'parcel_version', 'building_version', 'project_version', 'project_month_version', 'contract_terms_version',
    'enterprise_version', 'tenancy_version', 'enterprise_month_version', 'space_version'
  ] loop
    prefix := regexp_replace(ledger, '_version$', '');
    execute format('alter table %I no force row level security', ledger);
    execute format('alter table %I disable trigger user', ledger);
    execute format('alter table %I
      drop constraint %I,
      add constraint %I check (kind in (''create'', ''correct'', ''change'', ''approve'', ''ask-withdraw'', ''withdraw'')),
      add column replaced_on date check (replaced_on >= known_from),
      add check (replaced_on is null or approval = ''approved''),
      add check (kind <> ''ask-withdraw'' or approval = ''submitted'')', ledger, ledger || '_kind_check', ledger || '_kind_check');
    -- a withdrawal by a county took effect at once until now, as if it had been approved
    execute format('update %I set approval = ''approved'' where kind = ''withdraw'' and approval = ''submitted''', ledger);
    execute format('update %I as version set replaced_on = (
        select next.known_from from %I as next
        where next.city_id = version.city_id and next.id = version.id and next.version > version.version and next.approval = ''approved''
        order by next.version limit 1)
      where approval = ''approved'' and superseded_on is not null', ledger, ledger);
    execute format('comment on column %I.kind is %L', ledger,
      'correct = it was wrong, change = the world changed, approve = the city office took it over, ask-withdraw = somebody asks the city office to take it out, withdraw = the row no longer stands');
    execute format('comment on column %I.superseded_on is %L', ledger,
      'known_from of the next version; null = the last one. Changes once');
    execute format('comment on column %I.replaced_on is %L', ledger,
      'Of an approved version: known_from of the next approved one; null = the last approved one. Changes once');
    execute format('create index %I on %I (city_id, id) where superseded_on is null and approval = ''submitted''', prefix || '_waiting', ledger);
    execute format('create index %I on %I (city_id, id)
      where superseded_on is not null and replaced_on is null and approval = ''approved''', prefix || '_behind', ledger);
    execute format('alter table %I enable trigger user', ledger);
    execute format('alter table %I force row level security', ledger);
    perform scope.guard_faces(ledger::regclass);
  end loop;
end
$$;

-- figures of before do not know the second face: they are computed anew when Citong starts
truncate figure, figure_basis;
drop index figure_empty;
alter table figure add column waiting integer not null;
create index figure_empty on figure (city_id) where amount = 0 and rows = 0 and unknown = 0 and synthetic = 0 and waiting = 0;
comment on column figure.approval is 'approved = what approved versions bring; submitted = what changes when rows that wait are counted as they were entered';
comment on column figure.waiting is 'Of rows and unknown of both lines together, those whose last version waits for the city office';

-- who works in places reads the rows that report there: a place holds others than these by law
drop policy read_scope on figure;
create policy read_scope on figure for select to citong_request
  using (city_id = (select scope.city_id()) and (select scope.is_official()) and (
    approval = 'approved'
    or (select scope.reads_whole_city())
    or ((select scope.works_in_places()) and relation = 'reporting' and place_id in (select place.place_id from scope.place))
  ));
