/** What the catalogue says of our tables, as `CatalogueTable`s; the queue's schema and the migrations' own stay on the coordinator. */
export const catalogueQuery = `
  select c.relname as name,
    array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum) as columns,
    coalesce((select json_agg((select json_agg(a.attname) from pg_attribute a where a.attrelid = c.oid and a.attnum = any(i.indkey)))
      from pg_index i where i.indrelid = c.oid and i.indisunique), '[]') as unique,
    coalesce((select json_agg(json_build_object(
      'columns', (select json_agg(a.attname order by k.at) from unnest(f.conkey) with ordinality k(number, at) join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number),
      'table', t.relname,
      'to', (select json_agg(a.attname order by k.at) from unnest(f.confkey) with ordinality k(number, at) join pg_attribute a on a.attrelid = t.oid and a.attnum = k.number)))
      from pg_constraint f join pg_class t on t.oid = f.confrelid where f.conrelid = c.oid and f.contype = 'f'), '[]') as references
  from pg_class c
  where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relname not like 'kysely_migration%'
  order by c.relname`;
