-- A city's own map: outlines of its places that it brought with their map approval number, drawn as they are. Citong holds none by itself.
create table city_map_version (
  city_id text not null references city,
  version integer not null check (version >= 1),
  approval_number text,
  source_text text,
  outlines jsonb not null check (jsonb_typeof(outlines) = 'array'),
  synthetic boolean not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  recorded_by_name text not null,
  primary key (city_id, version),
  check ((approval_number is null) = (source_text is null) and (approval_number is null) = (outlines = '[]'))
);
comment on table city_map_version is 'The map of a city, version by version. An import and a removal are versions; the last one counts.';
comment on column city_map_version.version is 'Counted from 1 along the chain of the city';
comment on column city_map_version.approval_number is '审图号 of the map, as its publisher prints it; null = the map was removed';
comment on column city_map_version.outlines is 'What was taken from the file: [{place, polygons}], a polygon a list of rings, a ring a list of [longitude, latitude] in degrees; none = the map was removed';
comment on column city_map_version.recorded_at is 'Instant at which it entered Citong, real clock';

create trigger city_map_version_kept before update or delete on city_map_version
  for each statement execute function scope.refuse_change();

alter table city_map_version enable row level security, force row level security;
grant select, insert on city_map_version to citong_request, citong_system;

create policy read_official on city_map_version for select to citong_request
  using (city_id = (select scope.city_id()) and (select scope.is_official()));
create policy add on city_map_version for insert to citong_request
  with check (city_id = (select scope.city_id()) and (select scope.is_city_office())
    and recorded_by = (select scope.account_id()));
create policy system on city_map_version to citong_system using (city_id = (select scope.city_id()));
