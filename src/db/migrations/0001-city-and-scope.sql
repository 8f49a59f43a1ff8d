-- The city in whose name every row is kept, and the scope: who is asking, as the row policies of all later tables read it.
create table city (
  city_id text primary key,
  name text not null,
  world text not null,
  clock date,
  synthetic boolean not null,
  data_version bigint not null default 0
);
comment on table city is 'One city: the owner of every other row. Distribution key of all large tables.';
comment on column city.world is 'Name of the world it was loaded from, e.g. quanzhou-demo';
comment on column city.clock is 'Calendar date the world stands at; null = the real date in China (UTC+8)';
comment on column city.data_version is 'Count of writing transactions that changed what a screen may show; caches follow it';

create schema scope;
comment on schema scope is 'Who is asking: settings that transact() makes local to the transaction, read by the row policies.';

create function scope.city_id() returns text language sql stable
  return nullif(current_setting('citong.city_id', true), '');
create function scope.account_id() returns text language sql stable
  return nullif(current_setting('citong.account_id', true), '');
create function scope.role() returns text language sql stable
  return nullif(current_setting('citong.role', true), '');
create function scope.place_first() returns integer language sql stable
  return nullif(current_setting('citong.place_first', true), '')::integer;
create function scope.place_last() returns integer language sql stable
  return nullif(current_setting('citong.place_last', true), '')::integer;

create function scope.is_official() returns boolean language sql stable
  return scope.role() in ('city-office', 'county-office', 'operator', 'department', 'leader', 'auditor');
comment on function scope.is_official() is 'Reads what is approved in the whole city. Enterprises and the three administrators do not.';
create function scope.reads_whole_city() returns boolean language sql stable
  return scope.role() in ('city-office', 'department', 'leader', 'auditor');
comment on function scope.reads_whole_city() is 'Reads drafts and unapproved rows of the whole city.';
create function scope.works_in_places() returns boolean language sql stable
  return scope.role() in ('county-office', 'operator');
comment on function scope.works_in_places() is 'Reads unapproved rows and writes, inside the place range.';
create function scope.is_county_office() returns boolean language sql stable
  return scope.role() = 'county-office';
create function scope.is_city_office() returns boolean language sql stable
  return scope.role() = 'city-office';

create function scope.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed or removed', tg_table_name using errcode = 'restrict_violation';
end
$$;
comment on function scope.refuse_change() is 'Trigger of tables whose rows are kept for ever: refuses even the owner and a superuser.';

grant usage on schema public, scope to citong_request, citong_system;

alter table city enable row level security, force row level security;
grant select, update (data_version) on city to citong_request;
grant select, insert, update on city to citong_system;
create policy read_own on city for select to citong_request using (city_id = scope.city_id());
create policy count_change on city for update to citong_request
  using (city_id = scope.city_id() and (scope.is_city_office() or scope.works_in_places() or scope.role() = 'security-admin'))
  with check (city_id = scope.city_id());
create policy system_read on city for select to citong_system using (true);
create policy system_insert on city for insert to citong_system with check (city_id = scope.city_id());
create policy system_update on city for update to citong_system using (city_id = scope.city_id());
