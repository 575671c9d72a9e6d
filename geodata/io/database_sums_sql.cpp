#include "geodata/io/database_sql.hpp"
#include "geodata/model/dataset.hpp"

#include <fmt/format.h>

namespace geodata {

namespace {

// Of regions of a name that take each other's place within one interval, who has it for low and high: see `Successions`.
// Stands behind `versions`, records with such intervals. With {0} and {1} for the first and the last of all days.
constexpr const char* shares_of_versions = R"sql(
turns AS (
    SELECT *, from_first AS first, from_last AS last, true AS begins
    FROM versions WHERE from_first > {0} AND from_first < from_last
  UNION ALL
    SELECT *, until_first, until_last, false FROM versions WHERE until_first < until_last AND until_last < {1}
), members AS (
  SELECT n, holder, name, first, last, region, m2,
         CASE WHEN NOT bool_or(begins) THEN 0 WHEN bool_or(NOT begins) THEN 1 ELSE 2 END AS place,
         CASE WHEN NOT bool_or(begins) THEN from_last <= first
              WHEN bool_and(begins) THEN until_first >= last ELSE true END AS fits
  FROM turns GROUP BY n, holder, name, first, last, region, m2, from_last, until_first
), placed AS (
  SELECT n, first, last,
         row_number() OVER (PARTITION BY holder, name, first, last ORDER BY m2, place, n) = 1 AS takes_low,
         row_number() OVER (PARTITION BY holder, name, first, last ORDER BY m2 DESC, place DESC, n DESC) = 1 AS takes_high,
         count(*) FILTER (WHERE place = 0) OVER meeting = 1 AND count(*) FILTER (WHERE place = 2) OVER meeting = 1
           AND min(region) FILTER (WHERE place = 0) OVER meeting <> min(region) FILTER (WHERE place = 2) OVER meeting
           AND bool_and(fits) OVER meeting AS meets
  FROM members WINDOW meeting AS (PARTITION BY holder, name, first, last)
), shares AS (
  SELECT n, first, last, takes_low, takes_high FROM placed WHERE meets
))sql";

// Days become ranges, and those of a region one set of ranges for each reading. A region in another one counts double on the
// days of both. Each range then is a beginning and an end. Kinds of ranges are bits: low, midpoint, high, of all three where
// they are the same; as stated; low, midpoint, high of what lies in something held; an end of an interval. Where no area is
// stated, m2 is null.
constexpr const char* all_days = R"sql(
WITH RECURSIVE areas_stated AS (
  SELECT DISTINCT ON (region) region, floor(km2::float8 * 1000000 + 0.5)::bigint AS m2
  FROM {0}.areas WHERE {6} ORDER BY region, "row"
), versions AS (
  SELECT row_number() OVER () AS n, c.region, c.holder, r.name, coalesce(a.m2, 0) AS m2,
         c.from_first, c.from_last, c.until_first, c.until_last
  FROM {0}.control c JOIN {0}.regions r ON r.id = c.region LEFT JOIN areas_stated a ON a.region = c.region
  WHERE {1} AND c.from_first <= {3} AND c.until_last >= {2} AND (c.extent IS NULL OR c.extent IN ('', 'whole'))
    AND (c.from_first < c.from_last OR c.until_first < c.until_last)
), {7}, records AS (
    SELECT c.region, c.holder, from_first, from_last, until_first, until_last,
           from_last AS low_from, until_first AS low_until, from_first AS high_from, until_last AS high_until
    FROM {0}.control c
    WHERE {1} AND c.from_first <= {3} AND c.until_last >= {2} AND (c.extent IS NULL OR c.extent IN ('', 'whole'))
      AND NOT (c.from_first < c.from_last OR c.until_first < c.until_last)
  UNION ALL
    SELECT v.region, v.holder, from_first, from_last, until_first, until_last,
           CASE WHEN b.takes_low THEN from_first ELSE from_last END, CASE WHEN e.takes_low THEN until_last ELSE until_first END,
           CASE WHEN NOT b.takes_high THEN from_last ELSE from_first END,
           CASE WHEN NOT e.takes_high THEN until_first ELSE until_last END
    FROM versions v LEFT JOIN shares b ON b.n = v.n AND b.first = v.from_first AND b.last = v.from_last
                    LEFT JOIN shares e ON e.n = v.n AND e.first = v.until_first AND e.last = v.until_last
), claims AS (
  SELECT c.region, c.holder, r.part_of, greatest(c.low_from, r.from_first) AS low_from,
         least(c.low_until, r.until_last) AS low_until,
         greatest(CASE WHEN c.from_first = {4} OR c.from_last >= {5} THEN c.from_last
                       ELSE c.from_first + (c.from_last - c.from_first) / 2 END, r.from_first) AS mid_from,
         least(CASE WHEN c.until_first = {4} OR c.until_last >= {5} THEN c.until_first
                    ELSE c.until_first + (c.until_last - c.until_first) / 2 END, r.until_last) AS mid_until,
         greatest(c.high_from, r.from_first) AS high_from, least(c.high_until, r.until_last) AS high_until,
         greatest(c.from_first, r.from_first) AS stated_from, least(c.until_first, r.until_last) AS stated_until
  FROM records c JOIN {0}.regions r ON r.id = c.region
), grouped AS (
  SELECT region, holder, nullif(min(part_of), '') AS part_of,
         coalesce(range_agg(int4range(low_from, low_until)) FILTER (WHERE low_from < low_until), '{{}}') AS low,
         coalesce(range_agg(int4range(mid_from, mid_until)) FILTER (WHERE mid_from < mid_until), '{{}}') AS mid,
         coalesce(range_agg(int4range(high_from, high_until)) FILTER (WHERE high_from < high_until), '{{}}') AS high,
         coalesce(range_agg(int4range(stated_from, stated_until)) FILTER (WHERE stated_from < stated_until), '{{}}') AS stated,
         array_agg(stated_from) || array_agg(stated_until) AS dated
  FROM claims GROUP BY region, holder
), spans AS (
  SELECT g.*, low = high AS exact, a.m2 FROM grouped g LEFT JOIN areas_stated a USING (region)
), around AS (
    SELECT region, holder, part_of FROM spans WHERE part_of IS NOT NULL
  UNION
    SELECT a.region, a.holder, nullif(r.part_of, '')
    FROM around a JOIN {0}.regions r ON r.id = a.part_of WHERE nullif(r.part_of, '') IS NOT NULL
), inner_held AS (
  SELECT a.region, a.holder, range_agg(s.low) AS low, range_agg(s.mid) AS mid, range_agg(s.high) AS high
  FROM around a JOIN spans s ON s.region = a.part_of AND s.holder = a.holder GROUP BY a.region, a.holder
), inner_spans AS (
  SELECT s.holder, s.m2, s.low * i.low AS low, s.mid * i.mid AS mid, s.high * i.high AS high
  FROM spans s JOIN inner_held i USING (region, holder)
), pieces AS (
    SELECT holder, m2, 7 AS kind, unnest(high) AS days FROM spans WHERE exact
  UNION ALL SELECT holder, m2, 1, unnest(low) FROM spans WHERE NOT exact
  UNION ALL SELECT holder, m2, 2, unnest(mid) FROM spans WHERE NOT exact
  UNION ALL SELECT holder, m2, 4, unnest(high) FROM spans WHERE NOT exact
  UNION ALL SELECT holder, 0, 8, unnest(stated) FROM spans WHERE NOT exact
  UNION ALL SELECT holder, m2, 16, unnest(low) FROM inner_spans
  UNION ALL SELECT holder, m2, 32, unnest(mid) FROM inner_spans
  UNION ALL SELECT holder, m2, 64, unnest(high) FROM inner_spans
), ends AS (
    SELECT holder, kind, e.day, e.sign, m2 * e.sign AS m2
    FROM pieces, LATERAL (VALUES (lower(days), 1), (upper(days), -1)) e (day, sign)
  UNION ALL
    SELECT s.holder, 128, e.day, 1, 0
    FROM spans s, LATERAL (
      SELECT lower(d) AS day FROM unnest(s.low) d UNION SELECT upper(d) FROM unnest(s.low) d
      UNION SELECT lower(d) FROM unnest(s.high) d UNION SELECT upper(d) FROM unnest(s.high) d) e
    WHERE NOT s.exact AND e.day <> ALL (s.dated)
), changes AS (
  SELECT holder, greatest(day, {2}) AS at, kind, sum(m2) AS m2,
         sum(sign) AS regions, sum(sign) FILTER (WHERE m2 IS NULL) AS without_area,
         count(*) FILTER (WHERE day >= {2} AND sign > 0) AS begins, count(*) FILTER (WHERE day >= {2} AND sign < 0) AS ends
  FROM ends WHERE day <= {3} GROUP BY 1, 2, 3
)
SELECT holder, at,
       coalesce(sum(m2) FILTER (WHERE kind IN (7, 1)), 0) - coalesce(sum(m2) FILTER (WHERE kind = 16), 0) AS once_low,
       coalesce(sum(m2) FILTER (WHERE kind IN (7, 2)), 0) - coalesce(sum(m2) FILTER (WHERE kind = 32), 0) AS once_mid,
       coalesce(sum(m2) FILTER (WHERE kind IN (7, 4)), 0) - coalesce(sum(m2) FILTER (WHERE kind = 64), 0) AS once_high,
       coalesce(sum(m2) FILTER (WHERE kind IN (7, 1)), 0) AS all_low,
       coalesce(sum(m2) FILTER (WHERE kind IN (7, 2)), 0) AS all_mid,
       coalesce(sum(m2) FILTER (WHERE kind IN (7, 4)), 0) AS all_high,
       coalesce(sum(begins) FILTER (WHERE kind IN (7, 8)), 0) AS gained,
       coalesce(sum(ends) FILTER (WHERE kind IN (7, 8)), 0) AS lost,
       coalesce(sum(begins) FILTER (WHERE kind = 128), 0) AS interval_ends,
       coalesce(sum(begins + ends) FILTER (WHERE kind IN (7, 1, 4)), 0) AS counted,
       coalesce(sum(regions) FILTER (WHERE kind IN (7, 4)), 0) AS regions,
       coalesce(sum(without_area) FILTER (WHERE kind IN (7, 4)), 0) AS without_area
FROM changes GROUP BY holder, at ORDER BY holder, at)sql";

// A row that names no source is the dataset's own. The plain form is the one whose rows PostgreSQL can estimate.
std::string of_source(const std::string& source, const char* column) {
    return source == own_source_id
               ? fmt::format("coalesce(nullif({}, ''), '{}') = '{}'", column, source, source)
               : fmt::format("{} = {}", column, sql_text(source));
}

std::string shares_sql() { return fmt::format(shares_of_versions, earliest_day.number, latest_day.number); }

}  // namespace

std::string series_query(const std::string& schema, const std::string& source, Day first, Day last) {
    return fmt::format(all_days, sql_name(schema), of_source(source, "c.source"), first.number, last.number,
                       earliest_day.number, latest_day.number, of_source(source, "source"), shares_sql());
}

}  // namespace geodata
