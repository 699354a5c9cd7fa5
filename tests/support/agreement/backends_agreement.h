#pragma once

#include <array>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "server/engine/data/load.h"
#include "store/directory/data_directory.h"
#include "store/postgis/backend.h"
#include "tests/support/agreement/random_questions.h"

namespace tests {

// A data directory, and what questions can be about in it.
struct AskedCountry {
  store::DataDirectory directory;
  std::vector<std::string> busy_postcodes;  // As in QuestionMatter.
  std::vector<std::string> dates;
  std::vector<std::string> sbi;
  std::uint32_t hot_days;  // How many of the last days stay in memory where both answer.
};

// Real places and hits, and a delta that is given.
[[nodiscard]] AskedCountry chicago(const std::filesystem::path& folder);

// The whole country at the demo's postcodes, every twentieth datapoint of its spring: all derived.
[[nodiscard]] AskedCountry the_netherlands(const std::filesystem::path& folder);

// Made-up places; dates of both kinds of delta, numbers as large as they may be, several rows of
// one kind, places without a location.
[[nodiscard]] AskedCountry switzerland(const std::filesystem::path& folder);

// The directory as the server has it with --hot-days.
[[nodiscard]] server::Load hot_load(const store::DataDirectory& directory, std::uint32_t hot_days);

// The database, asked in one of the ways to join.
struct JoiningDatabase {
  store::postgis::Join join;
  std::unique_ptr<store::postgis::Backend> backend;
};

// The database once for each way to join. The region outlives them.
[[nodiscard]] std::array<JoiningDatabase, 2> in_every_way(const std::string& conninfo,
                                                          const server::Region& region);

// Runs the real program with these words, and expects it to succeed.
void run_well(const std::vector<std::string>& words);

// Memory, the database that holds the same, in every way to join, and both together are asked the
// same random questions: every byte of their answers about hits must be the same. Prints its seed.
void expect_agreement(const AskedCountry& country, const std::string& conninfo, unsigned questions);

}  // namespace tests
