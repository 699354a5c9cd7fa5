// The input of the peers, so that they need not find the postcodes of a circle, and what
// they are checked against: export_questions DIR FOLDER [QUESTIONS] [CHECKED]
//
//   FOLDER/ranks.csv        postcode,rank
//   FOLDER/questions.jsonl  a line per kind of question, of which the first CHECKED questions carry
//                           Straal's answer:
//     {"kind": "Q1", "group": "table", "radius_km": 1, "dates": 2, "questions": [
//       {"centre": "1012JS", "days": ["2013-01-08", ...],
//        "runs": [[first rank, last rank + 1], ...],
//        "answer": {"datapoints": n, "total": [hits, delta], "stats": [["5639", hits, delta], ...],
//                   "timeline": [["2013-01-08", hour, hits, delta], ...],
//                   "points": [[rank, hits, delta], ...]}}, ...]}
//
//   FOLDER/Q1.paths, Q2.paths, ...  the same questions as paths of the HTTP API, for bench/load
//
// The questions are those of `questions`, in the same order.

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "bench/support/number.h"
#include "bench/support/questions.h"
#include "server/engine/answer.h"
#include "server/engine/data/live_load.h"

namespace {

using nlohmann::ordered_json;

ordered_json answer_json(const server::Load& load, const server::Answer& answer) {
  ordered_json json = {{"datapoints", answer.datapoints},
                       {"total", {answer.total.hits, answer.total.delta}},
                       {"stats", ordered_json::array()},
                       {"timeline", ordered_json::array()},
                       {"points", ordered_json::array()}};
  for (const server::Stat& stat : answer.stats) {
    json["stats"].push_back({stat.sbi.text(), stat.sums.hits, stat.sums.delta});
  }
  for (const store::HourSums& hour : answer.timeline) {
    json["timeline"].push_back(
        {store::to_iso(hour.date), hour.hour, hour.sums.hits, hour.sums.delta});
  }
  for (const server::Point& point : answer.points) {
    const store::PostcodeSlot slot = load.region->centres.codes.find(*point.postcode).value();
    json["points"].push_back({store::index(slot), point.sums.hits, point.sums.delta});
  }
  return json;
}

ordered_json question_json(const server::Load& load, const server::Question& query) {
  ordered_json json = {{"centre", query.postcode.text()},
                       {"days", ordered_json::array()},
                       {"runs", ordered_json::array()}};
  for (const store::Date date : query.dates) json["days"].push_back(store::to_iso(date));
  const geo::Centres& centres = load.region->centres;
  const store::PostcodeSlot centre = centres.codes.find(query.postcode).value();
  for (const store::SlotRun& run : load.region->radius_index.within(
           centres.metres[store::index(centre)], geo::Metres{query.radius_km * 1000})) {
    json["runs"].push_back({store::index(run.first), store::index(run.last)});
  }
  return json;
}

bool write_ranks(const server::Load& load, const std::filesystem::path& path) {
  std::ofstream file(path);
  file << "postcode,rank\n";
  std::size_t rank = 0;
  for (const store::Postcode& code : load.region->centres.codes.codes()) {
    file << code.text() << ',' << rank++ << '\n';
  }
  file.close();
  return file.good();
}

bool write_questions(const server::Load& load, const std::filesystem::path& path,
                     std::size_t questions, std::size_t checked) {
  const std::size_t all = load.snapshot.dates.size();
  std::vector<bench::QuestionKind> kinds = bench::five_kinds(all);
  for (bench::QuestionKind& kind : bench::sweep_kinds(all)) kinds.push_back(std::move(kind));
  std::ofstream file(path);
  for (const bench::QuestionKind& kind : kinds) {
    ordered_json json = {{"kind", kind.name},
                         {"group", kind.group},
                         {"radius_km", kind.radius_km},
                         {"dates", kind.dates},
                         {"questions", ordered_json::array()}};
    for (const server::Question& query : bench::make_queries(load, kind, questions)) {
      ordered_json question = question_json(load, query);
      if (json["questions"].size() < checked) {
        const auto answer = server::answer(server::Engine({.load = load}), query);
        if (!answer) {
          fmt::print(stderr, "{}\n", answer.error().detail);
          return false;
        }
        question["answer"] = answer_json(load, **answer);
      }
      json["questions"].push_back(std::move(question));
    }
    file << json.dump() << '\n';
  }
  file.close();
  return file.good();
}

bool write_paths(const server::Load& load, const std::filesystem::path& folder,
                 std::size_t questions) {
  bool written = true;
  for (const bench::QuestionKind& kind : bench::five_kinds(load.snapshot.dates.size())) {
    std::ofstream file(folder / (kind.name + ".paths"));
    for (const server::Question& query : bench::make_queries(load, kind, questions)) {
      file << "/api/" << query.postcode.text() << '/';
      for (std::size_t i = 0; i < query.dates.size(); ++i) {
        file << (i == 0 ? "" : ";") << store::to_iso(query.dates[i]);
      }
      file << '/' << query.radius_km << '\n';
    }
    file.close();
    written = written && file.good();
  }
  return written;
}

}  // namespace

int main(int argc, char** argv) {
  std::size_t questions = 400;
  std::size_t checked = 3;
  if (argc < 3 || argc > 5 || (argc > 3 && !bench::read_number(argv[3], questions)) ||
      (argc > 4 && !bench::read_number(argv[4], checked)) || questions == 0) {
    fmt::print(stderr, "usage: export_questions DIR FOLDER [QUESTIONS] [CHECKED]\n");
    return 2;
  }
  const auto live = server::LiveLoad::open(argv[1]);
  if (!live) {
    fmt::print(stderr, "{}\n", live.error().detail);
    return 1;
  }
  const auto load = (*live)->published().current();
  const std::filesystem::path folder = argv[2];
  std::filesystem::create_directories(folder);
  const bool written = write_ranks(*load, folder / "ranks.csv") &&
                       write_questions(*load, folder / "questions.jsonl", questions, checked) &&
                       write_paths(*load, folder, questions);
  if (!written) fmt::print(stderr, "{} cannot be written\n", folder.string());
  return written ? 0 : 1;
}
