#include "server/write/answer_json.h"

#include <array>
#include <cstddef>
#include <cstdint>

#include "server/write/question_json.h"

namespace server {
namespace {

constexpr std::array<Column, 5> kStatColumns{{{"sbi", "SbiCode"},
                                              {"title", "Title"},
                                              {"total", "Hits"},
                                              {"delta", "Delta"},
                                              {"percentage", "Percentage"}}};
constexpr std::array<Column, 4> kHourSumsColumns{
    {{"date", "Date"}, {"hour", "Hour"}, {"hits", "Hits"}, {"delta", "Delta"}}};
constexpr std::array<Column, 5> kPointSumsColumns{{{"postcode", "Postcode"},
                                                   {"lat", "Latitude"},
                                                   {"lon", "Longitude"},
                                                   {"hits", "Hits"},
                                                   {"delta", "Delta"}}};

DataTable stats_table(const Answer& answer) {
  return {.name = "stats",
          .columns = kStatColumns,
          .rows = answer.stats.size(),
          .put_row = [&answer](std::size_t row, RowCells& cells) {
            const Stat& stat = answer.stats[row];
            cells.code(stat.sbi.text());
            cells.text(stat.title);
            cells.whole(stat.sums.hits);
            cells.whole(stat.sums.delta);
            cells.number(store::percentage(stat.sums));
          }};
}

DataTable timeline_table(const Answer& answer) {
  return {.name = "timeline",
          .columns = kHourSumsColumns,
          .rows = answer.timeline.size(),
          .put_row = [&answer](std::size_t row, RowCells& cells) {
            const store::HourSums& hour = answer.timeline[row];
            cells.date(hour.date);
            cells.whole(hour.hour);
            cells.whole(hour.sums.hits);
            cells.whole(hour.sums.delta);
          }};
}

DataTable points_table(const Answer& answer) {
  return {.name = "points",
          .columns = kPointSumsColumns,
          .rows = answer.points.size(),
          .put_row = [&answer](std::size_t row, RowCells& cells) {
            const Point& point = answer.points[row];
            cells.code(point.postcode->text());
            cells.degrees(point.degrees->lat);
            cells.degrees(point.degrees->lon);
            cells.whole(point.sums.hits);
            cells.whole(point.sums.delta);
          }};
}

void write_total(JsonWriter& json, const store::Sums& total) {
  json.begin_object()
      .member("hits", total.hits)
      .member("delta", total.delta)
      .member("percentage", store::percentage(total))
      .end_object();
}

void write_query(JsonWriter& json, const Question& question, const geo::LonLat& centre) {
  json.begin_object()
      .member("postcode", question.postcode.text())
      .member("lat", centre.lat)
      .member("lon", centre.lon)
      .member("radius_km", question.radius_km)
      .member("dates", question.dates);
  write_sbi(json.key("sbi"), question.sbi);
  write_hours(json.key("hours"), question.hours);
  json.end_object();
}

void write_meta(JsonWriter& json, const Answer& answer) {
  const Plan& plan = answer.plan;
  json.begin_object()
      .member("backend", plan.backend())
      .member("precision", name_of(answer.precision))
      .member("postcodes", answer.postcodes)
      .member("datapoints", answer.datapoints)
      .member("missing_dates", plan.missing_dates)
      .member("baseline_missing", plan.baseline_missing)
      .key("plan");
  write_plan(json, plan, answer.way);
  json.end_object();
}

std::array<DataTable, 3> tables_of(const Answer& answer) {
  return {stats_table(answer), timeline_table(answer), points_table(answer)};
}

}  // namespace

void write_json(JsonWriter& json, const Cleared<Answer>& cleared, const Question& question) {
  const Answer& answer = *cleared;
  json.begin_object();
  write_tables(json, tables_of(answer));
  write_total(json.key("total"), answer.total);
  write_query(json.key("query"), question, answer.centre);
  write_meta(json.key("meta"), answer);
  json.end_object();
}

std::string to_json(const Cleared<Answer>& answer, const Question& question) {
  std::string out;
  JsonWriter json(out);
  write_json(json, answer, question);
  return out;
}

std::size_t guessed_json_bytes(const Cleared<Answer>& answer) {
  std::size_t bytes = 0;
  for (const DataTable& table : tables_of(*answer)) bytes += guessed_bytes(table);
  return bytes;
}

std::vector<RowSchema> answer_row_schemas() {
  return {{"Stat", kStatColumns}, {"HourSums", kHourSumsColumns}, {"Point", kPointSumsColumns}};
}

}  // namespace server
