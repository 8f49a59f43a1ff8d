-- The tree of places: dated membership in two hierarchies, and its pre-order numbers, by which a scope is a range.
create table place (
  city_id text not null references city,
  id text not null,
  code text not null,
  name text not null,
  name_hant text,
  name_en text,
  kind text not null check (kind in ('province', 'city', 'county', 'zone', 'town', 'area', 'park')),
  seat_lon numeric(9, 6) check (seat_lon between -180 and 180),
  seat_lat numeric(9, 6) check (seat_lat between -90 and 90),
  tile_x integer,
  tile_y integer,
  note text,
  sort_key text collate "C" not null,
  primary key (city_id, id),
  unique (city_id, code)
);
comment on table place is 'A place of the city: province, city, county, zone, town, area or park.';
comment on column place.code is 'GB/T 2260 code, twelve-digit town code without its zeros, or an own code such as 350500-TSQ';
comment on column place.seat_lon is 'Longitude of the seat in degrees east';
comment on column place.seat_lat is 'Latitude of the seat in degrees north';
comment on column place.tile_x is 'Column of the tile map, counted from the west; null = not on it';
comment on column place.tile_y is 'Row of the tile map, counted from the north; null = not on it';
comment on column place.sort_key is 'Pinyin of the name with tone numbers, the order of every list';

create table place_membership (
  city_id text not null,
  place_id text not null,
  parent_id text not null,
  relation text not null check (relation in ('administrative', 'reporting')),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  primary key (city_id, relation, place_id, valid_from),
  foreign key (city_id, place_id) references place,
  foreign key (city_id, parent_id) references place
);
create index place_membership_place on place_membership (city_id, place_id);
create index place_membership_parent on place_membership (city_id, parent_id);
comment on table place_membership is 'To whom a place belongs, from when to when: by law (administrative) and by who reports its figures (reporting).';
comment on column place_membership.valid_from is 'First calendar date on which it held';
comment on column place_membership.valid_to is 'Last calendar date on which it held; null = it still holds';

create table place_position (
  city_id text not null,
  relation text not null check (relation in ('administrative', 'reporting')),
  place_id text not null,
  pre integer not null,
  last integer not null check (last >= pre),
  depth integer not null check (depth >= 0),
  primary key (city_id, relation, place_id),
  unique (city_id, relation, pre) deferrable initially immediate,
  foreign key (city_id, place_id) references place
);
create index place_position_place on place_position (city_id, place_id);
comment on table place_position is 'The current tree, numbered in pre-order: a place and all below it are the numbers from pre to last.';
comment on column place_position.pre is 'Number in pre-order, from 1';
comment on column place_position.last is 'Number of the last place below it; equal to pre for a leaf';
comment on column place_position.depth is 'Steps below the root';

create view scope.place with (security_invoker = true) as
  select position.place_id
  from place_position as position
  where position.city_id = scope.city_id()
    and position.relation = 'reporting'
    and position.pre between scope.place_first() and scope.place_last();
comment on view scope.place is 'The places inside the range of who is asking, by the reporting hierarchy.';
grant select on scope.place to citong_request;

alter table place enable row level security, force row level security;
alter table place_membership enable row level security, force row level security;
alter table place_position enable row level security, force row level security;
grant select, insert, update on place to citong_request, citong_system;
grant select, insert, update on place_membership to citong_request, citong_system;
grant select, insert, delete on place_position to citong_request, citong_system;
create policy read_city on place for select to citong_request using (city_id = scope.city_id());
create policy read_city on place_membership for select to citong_request using (city_id = scope.city_id());
create policy read_city on place_position for select to citong_request using (city_id = scope.city_id());
create policy write_city on place to citong_request using (city_id = scope.city_id() and scope.is_city_office());
create policy write_city on place_membership to citong_request using (city_id = scope.city_id() and scope.is_city_office());
create policy write_city on place_position to citong_request using (city_id = scope.city_id() and scope.is_city_office());
create policy system on place to citong_system using (city_id = scope.city_id());
create policy system on place_membership to citong_system using (city_id = scope.city_id());
create policy system on place_position to citong_system using (city_id = scope.city_id());
