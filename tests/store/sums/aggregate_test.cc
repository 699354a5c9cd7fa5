#include "store/sums/aggregate.h"

#include <gtest/gtest.h>

#include <limits>
#include <random>

#include "tests/support/partition_bytes.h"
#include "tests/support/references/plain_store.h"
#include "tests/support/values.h"

namespace {

using tests::january;
using tests::run;

using store::Aggregate;
using store::Date;
using store::DeltaKind;
using store::Places;
using store::PlaceSums;
using store::PostcodeSlot;
using store::SlotRun;
using store::Sums;
using tests::PlainStore;

store::PartitionRow row(std::uint32_t postcode, std::uint8_t hour, std::uint16_t sbi,
                        store::Hits hits, store::Hits delta) {
  return {.activity = 1234,
          .postcode = PostcodeSlot{postcode},
          .hits = hits,
          .delta = delta,
          .sbi = store::SbiSlot{sbi},
          .hour = hour};
}

store::Result<Aggregate> added_up(const store::Snapshot& snapshot, std::span<const Date> dates,
                                  const store::Selection& selection, const Places& places) {
  store::Workers workers(2);
  return aggregate(snapshot, store::reads_of(snapshot, dates).reads, selection, places,
                   store::Work(workers));
}

void expect_same(const Aggregate& fast, const Aggregate& slow) {
  EXPECT_EQ(fast.by_sbi, slow.by_sbi);
  EXPECT_EQ(fast.timeline, slow.timeline);
  EXPECT_EQ(fast.by_place, slow.by_place);
  EXPECT_EQ(fast.datapoints, slow.datapoints);
}

std::vector<Date> random_dates(std::mt19937& random, int days) {
  std::vector<Date> dates;
  for (int i = 0; i < days; ++i) {
    if (random() % 3 != 0) dates.push_back(tests::random_store_day(i));
  }
  return dates;
}

TEST(Aggregate, AgreesWithTheNaiveOneOnRandomSnapshots) {
  for (unsigned seed = 0; seed < 40; ++seed) {
    SCOPED_TRACE(seed);
    std::mt19937 random(seed + 1000);
    const std::uint32_t postcodes = seed % 2 == 0 ? 40 : 700;
    const int dates = 1 + static_cast<int>(seed) % 12;
    const PlainStore plain = tests::random_store(
        seed, {.dates = dates, .postcodes = postcodes, .sbi = 12, .rows = 2000});
    const store::Snapshot snapshot = tests::snapshot_of(plain);
    std::vector<store::AreaSlot> area_of;
    for (std::uint32_t i = 0; i < postcodes; ++i) area_of.push_back(store::AreaSlot{i / 9});
    for (int question = 0; question < 24; ++question) {
      SCOPED_TRACE(question);
      std::vector<Date> asked = random_dates(random, dates * 3 + 10);
      if (question % 4 == 0) {  // Whole windows.
        asked.clear();
        for (const auto& [date, kind] : plain.dates) asked.push_back(date);
      }
      const std::vector<SlotRun> runs = tests::random_runs(random, postcodes);
      std::vector<std::uint8_t> sbi;
      if (question / 3 % 2 == 1) {
        for (std::uint16_t i = 0; i < plain.sbi; ++i) sbi.push_back(random() % 2);
      }
      const auto hours = question / 6 % 2 == 0
                             ? store::kEveryHour
                             : static_cast<std::uint32_t>(random()) & store::kEveryHour;
      const store::Selection selection{.runs = runs, .sbi = sbi, .hours = hours};
      const Places places{
          .sums = static_cast<PlaceSums>(question % 3),
          .areas = {.of = area_of, .count = area_of.empty() ? 0 : index(area_of.back()) + 1U}};
      const auto fast = added_up(snapshot, asked, selection, places);
      ASSERT_TRUE(fast) << fast.error().detail;
      expect_same(*fast, tests::aggregate_naively(plain, asked, selection, places));
    }
  }
}

// Enough rows for stretches of blocks to have sums of their own.
TEST(Aggregate, AgreesWithTheNaiveOneOverManyPostcodes) {
  std::mt19937 random(77);
  const PlainStore plain =
      tests::random_store(78, {.dates = 2, .postcodes = 9'000, .sbi = 6, .rows = 80'000});
  const store::Snapshot snapshot = tests::snapshot_of(plain);
  std::vector<Date> asked;
  for (const auto& [date, kind] : plain.dates) asked.push_back(date);
  store::Stretch stretch;
  ASSERT_TRUE(snapshot.dates[0].rows->read_stretch(0, stretch));
  ASSERT_TRUE(stretch.is_kept);
  for (int question = 0; question < 36; ++question) {
    SCOPED_TRACE(question);
    const std::vector<SlotRun> runs =
        question % 3 == 0 ? std::vector{run(0, 9'000)} : tests::random_runs(random, 9'000);
    std::vector<std::uint8_t> sbi;
    if (question / 12 != 1) {
      for (std::uint16_t i = 0; i < plain.sbi; ++i) sbi.push_back(random() % 3 == 0 ? 1 : 0);
    }
    const auto hours = question / 12 == 0
                           ? store::kEveryHour
                           : static_cast<std::uint32_t>(random()) & store::kEveryHour;
    const store::Selection selection{.runs = runs, .sbi = sbi, .hours = hours};
    const Places places{.sums = question % 2 == 0 ? PlaceSums::kNone : PlaceSums::kByPostcode};
    const auto fast = added_up(snapshot, asked, selection, places);
    ASSERT_TRUE(fast) << fast.error().detail;
    expect_same(*fast, tests::aggregate_naively(plain, asked, selection, places));
  }
}

TEST(Aggregate, DoesWithoutAWindowThatIsDamaged) {
  const PlainStore plain =
      tests::random_store(79, {.dates = 10, .postcodes = 9'000, .sbi = 6, .rows = 40'000});
  store::Snapshot snapshot = tests::snapshot_of(plain);
  const store::VerifiedFile& file = snapshot.windows.front().series->file();
  std::vector<std::byte> bytes(file.content(), file.content() + file.file_bytes());
  ASSERT_GT(file.content_bytes(), 2 * store::VerifiedFile::kPageBytes);
  bytes[0] ^= std::byte{1};
  const std::size_t size = bytes.size();
  auto damaged = store::VerifiedFile::open(tests::shared_bytes(std::move(bytes)), size, "a.window")
                     .and_then(store::SeriesTable::read);
  ASSERT_TRUE(damaged);
  snapshot.windows.front().series = std::make_shared<const store::SeriesTable>(*std::move(damaged));
  std::vector<Date> asked;
  for (const auto& [date, kind] : plain.dates) asked.push_back(date);
  const std::vector<SlotRun> runs{run(0, 9'000)};
  const Places places{.sums = PlaceSums::kByPostcode};
  for (int time = 0; time < 2; ++time) {
    const auto fast = added_up(snapshot, asked, {.runs = runs}, places);
    ASSERT_TRUE(fast) << fast.error().detail;
    expect_same(*fast, tests::aggregate_naively(plain, asked, {.runs = runs}, places));
  }
  EXPECT_TRUE(snapshot.windows.front().series->file().has_damage());
}

TEST(Aggregate, TakesTheWeekBeforeAsTheDeltaOfADateWithADerivedOne) {
  PlainStore plain{.located = 3, .sbi = 2};
  plain.dates = {{january(1), DeltaKind::kDerived}, {january(8), DeltaKind::kDerived}};
  plain.rows = {{january(1), row(0, 12, 0, 30, 0)},   // Silent a week later: counts against it.
                {january(1), row(2, 12, 0, 900, 0)},  // Outside.
                {january(8), row(1, 13, 1, 7, 0)}};
  const store::Snapshot snapshot = tests::snapshot_of(plain);
  const std::vector<SlotRun> runs{run(0, 2)};
  const std::vector<Date> asked{january(8)};
  const auto sums =
      added_up(snapshot, asked, {.runs = runs, .sbi = {}}, {.sums = PlaceSums::kByPostcode});
  ASSERT_TRUE(sums);
  EXPECT_EQ(sums->by_sbi, (std::vector<Sums>{{.hits = 0, .delta = 30}, {.hits = 7, .delta = 0}}));
  EXPECT_EQ(sums->timeline, (std::vector<store::HourSums>{
                                {january(8), 12, {.hits = 0, .delta = 30}},
                                {january(8), 13, {.hits = 7, .delta = 0}},
                            }));
  EXPECT_EQ(sums->by_place, (std::vector<Sums>{{.hits = 0, .delta = 30}, {.hits = 7, .delta = 0}}));
  EXPECT_EQ(sums->datapoints, 1U) << "the baseline's rows are not counted";
}

TEST(Aggregate, NamesDatesThatAreMissingAndDatesWhoseBaselineIs) {
  PlainStore plain{.located = 1, .sbi = 1};
  plain.dates = {{january(1), DeltaKind::kDerived}, {january(2), DeltaKind::kGiven}};
  plain.rows = {{january(1), row(0, 0, 0, 5, 0)}, {january(2), row(0, 0, 0, 6, 4)}};
  const store::Snapshot snapshot = tests::snapshot_of(plain);
  const std::vector<SlotRun> runs{run(0, 1)};
  // The 8th is not there: that it would be derived from the 1st contributes nothing.
  const std::vector<Date> asked{january(1), january(2), january(8)};
  const auto sums =
      added_up(snapshot, asked, {.runs = runs, .sbi = {}}, {.sums = PlaceSums::kByPostcode});
  ASSERT_TRUE(sums);
  const store::DateReads reads = store::reads_of(snapshot, asked);
  EXPECT_EQ(reads.missing_dates, std::vector<Date>{january(8)});
  EXPECT_EQ(reads.baseline_missing, std::vector<Date>{january(1)});
  EXPECT_EQ(sums->by_sbi, (std::vector<Sums>{{.hits = 11, .delta = 4}}));
}

TEST(Aggregate, AddsTheLargestNumbersExactly) {
  constexpr store::Hits kMost = std::numeric_limits<store::Hits>::max();
  PlainStore plain{.located = 1, .sbi = 1};
  plain.dates = {{january(1), DeltaKind::kGiven}};
  plain.rows.assign(1000, {january(1), row(0, 23, 0, kMost, kMost)});
  const std::vector<SlotRun> runs{run(0, 1)};
  const std::vector<Date> asked{january(1)};
  const auto sums = added_up(tests::snapshot_of(plain), asked, {.runs = runs, .sbi = {}},
                             {.sums = PlaceSums::kByPostcode});
  ASSERT_TRUE(sums);
  const Sums thousandfold{.hits = 1000ULL * kMost, .delta = 1000ULL * kMost};
  EXPECT_EQ(sums->by_sbi, std::vector<Sums>{thousandfold});
  EXPECT_EQ(sums->by_place, std::vector<Sums>{thousandfold});
  EXPECT_EQ(sums->timeline, (std::vector<store::HourSums>{{january(1), 23, thousandfold}}));

  const auto at_23 =
      added_up(tests::snapshot_of(plain), asked, {.runs = runs, .sbi = {}, .hours = 1U << 23U},
               {.sums = PlaceSums::kByPostcode});
  ASSERT_TRUE(at_23);
  expect_same(*at_23, *sums);
}

// As many and as large as the sums of a block's hours are kept two to a word for, and one more.
TEST(Aggregate, AddsTheMostRowsThatFitTwoToAWord) {
  constexpr store::Hits kMost = 0xFFFF;
  for (const std::size_t rows : {(std::size_t{1} << 15U) - 1, (std::size_t{1} << 15U) + 1}) {
    SCOPED_TRACE(rows);
    PlainStore plain{.located = 1, .sbi = 1};
    plain.dates = {{january(1), DeltaKind::kGiven}};
    plain.rows.assign(rows, {january(1), row(0, 5, 0, kMost, kMost)});
    plain.rows.push_back({january(1), row(0, 6, 0, 1, 0)});
    const std::vector<SlotRun> runs{run(0, 1)};
    const std::vector<Date> asked{january(1)};
    for (const std::uint32_t hours : {store::kEveryHour, 1U << 5U}) {
      const store::Selection selection{.runs = runs, .hours = hours};
      const Places places{.sums = PlaceSums::kByPostcode};
      const auto fast = added_up(tests::snapshot_of(plain), asked, selection, places);
      ASSERT_TRUE(fast);
      expect_same(*fast, tests::aggregate_naively(plain, asked, selection, places));
    }
  }
}

TEST(Aggregate, IsEmptyOverNoPostcodesAndOverNoDates) {
  const PlainStore plain =
      tests::random_store(3, {.dates = 4, .postcodes = 40, .sbi = 5, .rows = 500});
  const store::Snapshot snapshot = tests::snapshot_of(plain);
  const std::vector<SlotRun> runs{run(0, 40)};
  const std::vector<Date> dates{plain.dates.begin()->first};
  for (const auto& sums :
       {added_up(snapshot, dates, {.runs = {}, .sbi = {}}, {.sums = PlaceSums::kByPostcode}),
        added_up(snapshot, {}, {.runs = runs, .sbi = {}}, {.sums = PlaceSums::kByPostcode})}) {
    ASSERT_TRUE(sums);
    EXPECT_EQ(sums->datapoints, 0U);
    EXPECT_TRUE(sums->timeline.empty());
    EXPECT_EQ(sums->by_sbi, std::vector<Sums>(5));
  }
}

TEST(Aggregate, RefusesADamagedDateOnlyWhereItMustBeRead) {
  PlainStore plain{.located = 1, .sbi = 1};
  for (const unsigned number : {1U, 2U, 8U}) plain.dates[january(number)] = DeltaKind::kDerived;
  plain.rows = {{january(2), row(0, 0, 0, 6, 0)}};
  store::Snapshot snapshot = tests::snapshot_of(plain);
  snapshot.dates[0].rows = nullptr;
  snapshot.dates[0].damage = store::Error{
      .code = store::ErrorCode::kCorrupt, .detail = "day 1", .parameter = {}, .cause = {}};
  const std::vector<SlotRun> runs{run(0, 1)};
  const auto over = [&](std::vector<Date> dates) {
    return added_up(snapshot, dates, {.runs = runs, .sbi = {}}, {});
  };
  ASSERT_FALSE(over({january(1)}));
  EXPECT_EQ(over({january(1)}).error().code, store::ErrorCode::kCorrupt);
  ASSERT_FALSE(over({january(2), january(8)})) << "day 1 is the baseline of day 8";
  EXPECT_EQ(over({january(2), january(8)}).error().detail, "day 1");
  EXPECT_TRUE(over({january(2)}));
}

}  // namespace
