// A change of the store that is cut short at any of its calls to the disk, by the end of its
// process or by a power cut that takes with it what was not synced: what is found is the state
// before or the state after, and the next writer goes on from there.

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "store/ingest/ingest.h"
#include "store/sums/aggregate.h"
#include "tests/support/ingest_fixture.h"
#include "tests/support/machine/crash_trial.h"

namespace {

namespace fs = std::filesystem;
using store::DataDirectory;
using store::Result;
using tests::CrashTrial;
using tests::Faults;
using tests::files_below;
using tests::january;

// All that a reader can know of a directory.
struct State {
  std::vector<std::string> rows;
  std::vector<std::string> dates;    // With what they were read from.
  std::vector<std::string> windows;  // That can be used.
  std::string answer;                // About everything.
  CrashTrial::Files refused;
  friend bool operator==(const State&, const State&) = default;
};

// What is known of all dates and the first `located` postcodes.
Result<std::string> answer_of(const store::Snapshot& snapshot, std::uint32_t located) {
  std::vector<store::Date> dates;
  for (const store::SnapshotDate& date : snapshot.dates) dates.push_back(date.date);
  const std::vector<store::SlotRun> everywhere{
      {.first = store::PostcodeSlot{0}, .last = store::PostcodeSlot{located}}};
  store::Workers alone(0);
  const auto sums =
      store::aggregate(snapshot, store::reads_of(snapshot, dates).reads, {.runs = everywhere},
                       {.sums = store::PlaceSums::kByPostcode}, store::Work(alone));
  if (!sums) return store::fail(sums.error());
  std::map<std::string_view, store::Sums> by_code;
  for (std::uint16_t slot = 0; slot < sums->by_sbi.size(); ++slot) {
    by_code[snapshot.sbi->code(store::SbiSlot{slot}).text()] = sums->by_sbi[slot];
  }
  std::string answer;
  for (const auto& [code, of_code] : by_code) {
    answer += fmt::format("{}: {} {}\n", code, of_code.hits, of_code.delta);
  }
  for (const store::HourSums& hour : sums->timeline) {
    answer += fmt::format("{} {}: {} {}\n", store::to_iso(hour.date), hour.hour, hour.sums.hits,
                          hour.sums.delta);
  }
  for (const store::Sums& place : sums->by_place) {
    answer += fmt::format("{} {}\n", place.hits, place.delta);
  }
  return answer;
}

std::size_t syncs_in(const std::vector<std::string>& calls) {
  return static_cast<std::size_t>(std::ranges::count_if(
      calls, [](const std::string& call) { return call.starts_with("sync"); }));
}

// The files of a directory that nothing leads to.
std::set<std::string> rubbish_in(const fs::path& path) {
  std::set<std::string> names;
  for (const auto& [name, bytes] : files_below(path)) names.insert(name);
  const auto manifest = DataDirectory::open(path)->read_manifest().value();
  for (const store::StoredDate& date : manifest.dates) names.erase(date.file);
  for (const store::StoredWindow& window : manifest.windows) names.erase(window.file);
  if (manifest.places) names.erase(manifest.places->file);
  for (const char* name : {"straal.json", "manifest.json", "lock", "dates/", "refused/"}) {
    names.erase(name);
  }
  for (std::uint64_t i = 1; i <= manifest.transaction; ++i) {
    names.erase("refused/transaction-" + std::to_string(i) + ".csv");
  }
  return names;
}

class CrashTest : public tests::IngestTest {
 protected:
  using Change = std::function<Result<void>(const DataDirectory&)>;

  [[nodiscard]] Change ingest_of(const Files& files,
                                 const store::IngestOptions& options = {}) const {
    return [=, this](const DataDirectory& directory) -> Result<void> {
      const auto summary = store::ingest(directory, located_, files, options, {});
      if (!summary) return store::fail(summary.error());
      return {};
    };
  }

  // An ingest of `files`, with which 9Z becomes a place, the first of the table.
  [[nodiscard]] Change ingest_with_a_new_place(const Files& files) const {
    return [=, this](const DataDirectory& directory) -> Result<void> {
      const auto manifest = directory.read_manifest();
      if (!manifest) return store::fail(manifest.error());
      const store::GrowingPlaces growing{
          .position_of = [](store::PostcodeSlot) { return store::Position{}; },
          .grow =
              [this](std::span<const store::ToldPlace>) {
                return store::LargerTable{.codes = larger_, .bytes = "larger"};
              }};
      const store::IngestOptions options{
          .threads = 1, .growing = &growing, .located_by = manifest->places};
      const auto summary = store::ingest(directory, located_by(*manifest), files, options, {});
      if (!summary) return store::fail(summary.error());
      return {};
    };
  }

  [[nodiscard]] const store::PostcodeDictionary& located_by(const store::Manifest& manifest) const {
    return manifest.places ? larger_ : located_;
  }

  // The state of the data directory `path`; the reason where it cannot be read.
  [[nodiscard]] Result<State> state_of(const fs::path& path) const {
    const auto directory = DataDirectory::open(path);
    if (!directory) return store::fail(directory.error());
    const auto manifest = directory->read_manifest();
    if (!manifest) return store::fail(manifest.error());
    const auto snapshot = directory->open_snapshot(*manifest, nullptr);
    if (!snapshot) return store::fail(snapshot.error());
    const store::PostcodeDictionary& located = located_by(*manifest);
    auto answer = answer_of(*snapshot, static_cast<std::uint32_t>(located.size()));
    if (!answer) return store::fail(answer.error());
    if (manifest->places) {
      const auto table = directory->read_region_file(store::kPlacesFile, *manifest);
      if (!table) return store::fail(table.error());
    }
    State state{.rows = tests::stored_rows(*directory, located),
                .dates = {},
                .windows = {},
                .answer = *std::move(answer),
                .refused = {}};
    for (const store::StoredDate& date : manifest->dates) {
      state.dates.push_back(store::to_iso(date.date) + testing::PrintToString(date.contents));
    }
    for (const store::SnapshotWindow& window : snapshot->windows) {
      state.windows.push_back(fmt::format("{}+{}", store::to_iso(window.first), window.days));
    }
    for (const auto& [name, bytes] : files_below(path / store::kRefusedFolder)) {
      const auto transaction = std::stoul(name.substr(name.find('-') + 1));
      if (transaction <= manifest->transaction) state.refused[name] = bytes;
    }
    return state;
  }

  // A trial of `change`, which changes what the directory holds now.
  [[nodiscard]] CrashTrial trial_of(const Change& change) {
    const auto carry_out = [change](const fs::path& path, store::Disk& disk) -> Result<void> {
      const auto directory = DataDirectory::open(path, disk);
      if (!directory) return store::fail(directory.error());
      return change(*directory);
    };
    const auto before = bytes();
    const State old_state = state_of(directory_.path()).value();
    EXPECT_TRUE(change(directory_));
    const State new_state = state_of(directory_.path()).value();
    EXPECT_FALSE(old_state == new_state);
    const auto complaint = [=, this](const fs::path& path, bool told_done) -> std::string {
      const auto found = state_of(path);
      if (!found) return "it cannot be read: " + found.error().detail;
      if (*found != new_state && *found != old_state) {
        return "a third state: " + testing::PrintToString(found->rows);
      }
      if (told_done && *found != new_state) return "what was told to be done is lost";
      tests::FaultyDisk disk(path);
      const auto again = carry_out(path, disk);
      if (!again) return "it cannot be changed any more: " + again.error().detail;
      if (state_of(path)->rows != new_state.rows) return "a second try leads elsewhere";
      if (const auto rubbish = rubbish_in(path); !rubbish.empty()) {
        return "rubbish: " + testing::PrintToString(rubbish);
      }
      return {};
    };
    return CrashTrial(before, carry_out, complaint);
  }

  void expect_all_or_nothing(const Change& change) {
    CrashTrial trial = trial_of(change);
    const auto verdict = trial.try_at_every_call(&Faults::dies_at);
    EXPECT_EQ(verdict.complaint, "");
    EXPECT_GE(verdict.troubles, trial.calls().size());
    EXPECT_GE(verdict.findings, trial.calls().size());
  }

  // Each of the files of `kinds` is synced, and a trial in which it is not finds that out.
  void expect_every_sync_to_matter(const Change& change, const std::vector<std::string>& kinds) {
    CrashTrial trial = trial_of(change);
    const auto calls = trial.calls();
    for (const std::string& kind : kinds) {
      EXPECT_TRUE(std::ranges::any_of(calls, [&kind](const std::string& call) {
        return call.starts_with("sync") && call.find(kind) != std::string::npos;
      })) << kind;
    }
    constexpr std::size_t kFirstSync = 1;  // For a writer that follows a killed one: end_twice().
    for (std::size_t sync = kFirstSync + 1; sync <= syncs_in(calls); ++sync) {
      EXPECT_NE(trial.try_at_every_call(&Faults::dies_at, sync).complaint, "") << sync;
    }
  }

  // Three dates, one of them with refused lines.
  void fill() const {
    ASSERT_TRUE(append({csv("first.csv",
                            "2013-01-01,0,1,1234AB,5,1,1\n"
                            "2013-01-01,7,2,9Z,1,1,56\n"
                            "2013-01-02,1,2,1234AC,6,2,2\n")}));
    ASSERT_TRUE(ingest({csv("second.csv", "2013-01-03,1,2,5678ZZ,7,3,56\nbad\n")},
                       {.bad_lines = store::BadLines::kSkip}));
  }

  // Rows that are written a chunk at a time: of a new date that comes in one chunk, of one that is
  // spread over several, and of one that has been stored.
  [[nodiscard]] Change ingest_beyond_memory(unsigned threads) const {
    constexpr int kRows = 400;  // Some 10 kB; a chunk is 4.
    std::string lines = "2013-01-06,0,1,1234AB,5,1,1\nbad\n2013-01-01,3,1,1234AB,5,1,1\n";
    for (int i = 0; i < kRows; ++i) {
      lines += fmt::format("2013-01-05,{},{},1234AB,5,1,1\n", i % 24, i);
    }
    return ingest_of({csv("large.csv", lines)},
                     {.bad_lines = store::BadLines::kSkip, .memory_bytes = 1, .threads = threads});
  }

  // A new date, one that is replaced, a window over them, and refused lines: every kind of file.
  [[nodiscard]] Change change_of_every_kind() const {
    return ingest_of({csv("all.csv",
                          "2013-01-02,1,2,1234AC,9,9,2\n"
                          "worse\n"
                          "2013-01-04,1,2,8Y,7,3,3\n"
                          "2013-01-04,1,2,1234AC,9,9,2\n")},
                     {.if_exists = store::IfExists::kReplace, .bad_lines = store::BadLines::kSkip});
  }

  const store::PostcodeDictionary larger_ = [] {
    store::PostcodeDictionary codes;
    for (const char* code : {"9Z", "1234AC", "1234AB", "5678ZZ"}) {
      codes.add(store::Postcode::parse(code).value());
    }
    return codes;
  }();
};

TEST_F(CrashTest, TheFirstDatesAreThereOrNot) {
  expect_all_or_nothing(ingest_of({csv("new.csv",
                                       "2013-01-01,0,1,1234AB,5,1,1\n"
                                       "2013-01-02,1,2,1234AC,6,2,2\n"
                                       "2013-01-03,1,2,9Z,7,3,56\n")}));
}

TEST_F(CrashTest, RowsAreAppendedToTheirDatesOrNot) {
  fill();
  expect_all_or_nothing(ingest_of({csv("more.csv",
                                       "2013-01-01,0,1,1234AB,5,1,1\n"
                                       "2013-01-03,1,2,8Y,6,2,2\n"
                                       "2013-01-04,1,2,9Z,7,3,56\n")},
                                  {.if_exists = store::IfExists::kAppend}));
}

TEST_F(CrashTest, DatesAreReplacedOrNot) {
  fill();
  expect_all_or_nothing(ingest_of({csv("other.csv",
                                       "2013-01-01,0,1,1234AB,8,8,1\n"
                                       "2013-01-02,1,2,9Z,7,3,56\n")},
                                  {.if_exists = store::IfExists::kReplace}));
}

TEST_F(CrashTest, ManyFilesAreTakenOrNot) {
  fill();
  Files files;
  for (unsigned i = 0; i < 12; ++i) {
    const std::string row =
        store::to_iso(january(1 + i % 4)) + "," + std::to_string(i) + ",1,1234AC,";
    files.push_back(csv(std::to_string(i) + ".csv", row + "3,1,1\n"));
  }
  expect_all_or_nothing(ingest_of(files));
}

TEST_F(CrashTest, DatesWithADerivedDeltaAreThereOrNot) {
  expect_all_or_nothing(
      ingest_of({csv("derived.csv", "2013-01-01,0,1,1234AB,5,1\n2013-01-08,0,1,9Z,6,1\n",
                     tests::kHeaderWithoutDelta)}));
}

TEST_F(CrashTest, RefusedLinesAreKeptWithWhatWasTakenOrNot) {
  fill();
  expect_all_or_nothing(change_of_every_kind());
}

TEST_F(CrashTest, RowsThatWereTooManyForMemoryAreThereOrNot) {
  fill();
  expect_all_or_nothing(ingest_beyond_memory(1));
}

// How often memory is too little depends on which thread is when where, and so does how many calls
// there are.
TEST_F(CrashTest, RowsThatSeveralThreadsWroteAreThereOrNot) {
  fill();
  const auto verdict = trial_of(ingest_beyond_memory(2)).try_at_every_call(&Faults::dies_at);
  EXPECT_EQ(verdict.complaint, "");
  EXPECT_GT(verdict.troubles, 10U);
}

TEST_F(CrashTest, ThePlacesGrowWithTheRowsOrNot) {
  fill();
  const Change change = ingest_with_a_new_place(
      {csv("more.csv", "2013-01-01,3,1,9Z,5,1,1\n2013-01-04,1,2,1234AB,7,3,56\n")});
  expect_all_or_nothing(change);
}

TEST_F(CrashTest, TheGrownPlacesAreSyncedBeforeTheyCount) {
  fill();
  CrashTrial trial =
      trial_of(ingest_with_a_new_place({csv("more.csv", "2013-01-01,3,1,9Z,5,1,1\n")}));
  std::size_t sync = 0;
  std::size_t tried = 0;
  for (const std::string& call : trial.calls()) {
    if (!call.starts_with("sync")) continue;
    ++sync;
    if (call.find("postcodes.") == std::string::npos) continue;
    EXPECT_NE(trial.try_at_every_call(&Faults::dies_at, sync).complaint, "") << call;
    ++tried;
  }
  EXPECT_EQ(tried, 1U);
}

TEST_F(CrashTest, DatesAreRemovedOrNot) {
  fill();
  expect_all_or_nothing([](const DataDirectory& directory) -> Result<void> {
    const auto removed = store::remove_dates(directory, std::vector{january(1), january(3)});
    if (!removed) return store::fail(removed.error());
    return {};
  });
}

// The next writer clears away what the one before it left, which must not be more than the disk has
// for good.
TEST_F(CrashTest, AWriterThatGoesOnFromAKilledOneMayBeKilledToo) {
  fill();
  CrashTrial trial = trial_of(ingest_of({csv("other.csv", "2013-01-02,1,2,9Z,7,3,56\n")},
                                        {.if_exists = store::IfExists::kReplace}));
  const auto verdict = trial.end_twice();
  EXPECT_EQ(verdict.complaint, "");
  EXPECT_GE(verdict.troubles, 100U);
  constexpr std::size_t kFirstSync = 1;  // Of the folder, before anything in it is removed.
  EXPECT_NE(trial.end_twice(kFirstSync).complaint, "") << "and the trial would have found that";
}

// A sync that fails has lost what it should have kept, whatever a later one says.
TEST_F(CrashTest, ACallThatFailsLeavesOneStateOrTheOther) {
  fill();
  CrashTrial trial = trial_of(change_of_every_kind());
  EXPECT_EQ(trial.try_at_every_call(&Faults::fails_at).complaint, "");
  EXPECT_EQ(trial.try_at_every_call(&Faults::full_from).complaint, "");
}

// That a trial finds what is wrong: without any one of its syncs a change is not safe.
TEST_F(CrashTest, EverySyncMatters) {
  fill();
  expect_every_sync_to_matter(change_of_every_kind(),
                              {".partition", ".window", "refused/", "manifest"});
  expect_every_sync_to_matter(ingest_beyond_memory(1), {".partition", "refused/", "manifest"});
}

const std::vector<store::RegionFile> kRegion{{.name = "places.csv", .bytes = "code,lat,lon\n"},
                                             {.name = "region.json", .bytes = "{\"coarse\": 4}"}};

// Makes the directory DATA below the root.
CrashTrial trial_of_init(const CrashTrial::Files& before) {
  const auto init = [](const fs::path& root, store::Disk& disk) -> Result<void> {
    const auto made = DataDirectory::create(root / "data", kRegion, disk);
    if (!made) return store::fail(made.error());
    return {};
  };
  const auto whole = [](const fs::path& path) -> std::string {
    const auto directory = DataDirectory::open(path);
    if (!directory) return "it cannot be opened: " + directory.error().detail;
    for (const store::RegionFile& file : kRegion) {
      const auto bytes = directory->read_region_file(file.name);
      if (!bytes || *bytes != file.bytes) return file.name + " is damaged";
    }
    const auto manifest = directory->read_manifest();
    return manifest ? "" : manifest.error().detail;
  };
  const auto complaint = [=](const fs::path& root, bool told_done) -> std::string {
    const fs::path path = root / "data";
    if (fs::exists(path / "straal.json")) {
      if (std::string damage = whole(path); !damage.empty()) return damage;
    } else {
      if (told_done) return "what was told to be made is lost";
      tests::FaultyDisk disk(root);
      if (const auto again = init(root, disk); !again) return again.error().detail;
      if (std::string damage = whole(path); !damage.empty()) return damage;
    }
    if (const auto rubbish = rubbish_in(path); rubbish.size() != kRegion.size()) {
      return "rubbish: " + testing::PrintToString(rubbish);
    }
    const auto beside = std::distance(fs::directory_iterator(root), fs::directory_iterator{});
    return beside == 1 ? "" : "rubbish beside it";
  };
  return CrashTrial(before, init, complaint);
}

TEST(InitCrashTest, ADirectoryIsMadeOrCanBeMadeAgain) {
  for (const CrashTrial::Files& before : {CrashTrial::Files{}, CrashTrial::Files{{"data/", ""}}}) {
    const auto verdict = trial_of_init(before).try_at_every_call(&Faults::dies_at);
    EXPECT_EQ(verdict.complaint, "");
    EXPECT_GE(verdict.troubles, 10U);
  }
}

TEST(InitCrashTest, EverySyncMatters) {
  for (const CrashTrial::Files& before : {CrashTrial::Files{}, CrashTrial::Files{{"data/", ""}}}) {
    CrashTrial trial = trial_of_init(before);
    for (std::size_t sync = 1; sync <= syncs_in(trial.calls()); ++sync) {
      EXPECT_NE(trial.try_at_every_call(&Faults::dies_at, sync).complaint, "")
          << sync << " of " << before.size();
    }
  }
}

}  // namespace
