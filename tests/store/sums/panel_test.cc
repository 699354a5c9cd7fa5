#include "store/sums/panel.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <random>
#include <utility>

#include "tests/support/partition_bytes.h"
#include "tests/support/references/plain_store.h"
#include "tests/support/values.h"

namespace {

using tests::run;

using store::Date;
using store::Panel;
using store::PanelSelection;
using store::PostcodeSlot;
using store::SlotRun;
using store::Sums;
using store::Zone;
using tests::PlainStore;

std::vector<Date> dates_of(const PlainStore& plain) {
  std::vector<Date> dates;
  for (const auto& [date, kind] : plain.dates) dates.push_back(date);
  return dates;
}

store::Result<Panel> panel_of(const store::Snapshot& snapshot, const PanelSelection& question) {
  store::Workers workers(2);
  return panel(snapshot, question, store::Work(workers));
}

// Some of the dates, any zones, and every kind of filter in its turn.
void expect_agreement(const PlainStore& plain, std::uint32_t postcodes, int questions,
                      std::mt19937& random) {
  const store::Snapshot snapshot = tests::snapshot_of(plain);
  for (int number = 0; number < questions; ++number) {
    SCOPED_TRACE(number);
    std::vector<Date> dates = dates_of(plain);
    std::erase_if(dates, [&](Date) { return random() % 4 == 0; });
    std::vector<std::vector<SlotRun>> runs(random() % 5);
    for (std::vector<SlotRun>& its_runs : runs) {
      its_runs = random() % 6 == 0 ? std::vector{run(0, postcodes)}
                                   : tests::random_runs(random, postcodes);
    }
    std::vector<Zone> zones;
    for (const auto& its_runs : runs) {
      zones.push_back(
          {.runs = its_runs, .by_sbi = random() % 3 == 0, .by_hour = random() % 2 == 0});
    }
    std::vector<std::uint8_t> sbi;
    if (number % 2 == 1) {
      for (std::uint16_t i = 0; i < plain.sbi; ++i) sbi.push_back(random() % 2);
    }
    const std::uint32_t hours = number / 2 % 2 == 0
                                    ? store::kEveryHour
                                    : static_cast<std::uint32_t>(random()) & store::kEveryHour;
    const PanelSelection question{.dates = dates, .zones = zones, .sbi = sbi, .hours = hours};
    const auto fast = panel_of(snapshot, question);
    ASSERT_TRUE(fast) << fast.error().detail;
    ASSERT_TRUE(*fast == tests::panel_naively(plain, question));
  }
}

TEST(Panel, AgreesWithTheNaiveOneOnRandomSnapshots) {
  for (unsigned seed = 0; seed < 30; ++seed) {
    SCOPED_TRACE(seed);
    std::mt19937 random(seed + 5000);
    const std::uint32_t postcodes = seed % 2 == 0 ? 40 : 700;
    const int dates = 1 + static_cast<int>(seed) % 12;
    expect_agreement(tests::random_store(
                         seed, {.dates = dates, .postcodes = postcodes, .sbi = 12, .rows = 2000}),
                     postcodes, 12, random);
  }
}

// Enough rows for stretches of blocks to have sums of their own, and for several workers.
TEST(Panel, AgreesWithTheNaiveOneOverManyPostcodes) {
  std::mt19937 random(81);
  expect_agreement(
      tests::random_store(82, {.dates = 3, .postcodes = 9'000, .sbi = 6, .rows = 80'000}), 9'000,
      16, random);
}

TEST(Panel, OfDisjointZonesAddsUpToThatOfTheirUnion) {
  std::mt19937 random(83);
  const PlainStore plain =
      tests::random_store(84, {.dates = 6, .postcodes = 700, .sbi = 12, .rows = 5000});
  const std::vector<Date> dates = dates_of(plain);
  // A run after the other goes to a zone.
  const std::vector<SlotRun> all = tests::random_runs(random, 700);
  std::vector<std::vector<SlotRun>> parts(3);
  for (std::size_t i = 0; i < all.size(); ++i) parts[i % 3].push_back(all[i]);
  const std::vector<Zone> zones{{.runs = all, .by_sbi = true},
                                {.runs = parts[0], .by_sbi = true},
                                {.runs = parts[1], .by_sbi = true},
                                {.runs = parts[2], .by_sbi = true}};
  const auto sums = panel_of(tests::snapshot_of(plain), {.dates = dates, .zones = zones});
  ASSERT_TRUE(sums);
  for (std::size_t date = 0; date < dates.size(); ++date) {
    store::HoursOfDay by_hour;
    Sums whole;
    std::vector<Sums> by_sbi(12);
    for (std::size_t zone = 1; zone < zones.size(); ++zone) {
      const std::size_t at = zone * dates.size() + date;
      for (std::size_t hour = 0; hour < 24; ++hour) {
        by_hour.hits[hour] += sums->by_hour[zone][date].hits[hour];
        by_hour.delta[hour] += sums->by_hour[zone][date].delta[hour];
      }
      whole += sums->whole[at];
      for (std::size_t i = 0; i < by_sbi.size(); ++i) by_sbi[i] += sums->by_sbi[at][i];
    }
    EXPECT_TRUE(sums->by_hour[0][date] == by_hour);
    EXPECT_EQ(sums->whole[date], whole);
    EXPECT_EQ(sums->by_sbi[date], by_sbi);
  }
}

// More zones than are added up in one pass, each inside the one before; a few are by sbi.
TEST(Panel, AgreesWithTheNaiveOneOnManyNestedZones) {
  const PlainStore plain =
      tests::random_store(87, {.dates = 3, .postcodes = 700, .sbi = 4, .rows = 5000});
  const std::vector<Date> dates = dates_of(plain);
  std::vector<std::vector<SlotRun>> runs;
  for (std::uint32_t i = 0; i < 150; ++i) runs.push_back({run(i, 340 - i), run(341 + i, 699 - i)});
  std::vector<Zone> zones;
  for (const auto& its_runs : runs) {
    zones.push_back(
        {.runs = its_runs, .by_sbi = zones.size() % 40 == 7, .by_hour = zones.size() % 2 == 0});
  }
  const PanelSelection question{.dates = dates, .zones = zones};
  const auto fast = panel_of(tests::snapshot_of(plain), question);
  ASSERT_TRUE(fast) << fast.error().detail;
  EXPECT_TRUE(*fast == tests::panel_naively(plain, question));
}

TEST(Panel, OfNoPostcodesIsZeroAndOfNoDatesEmpty) {
  const PlainStore plain =
      tests::random_store(3, {.dates = 4, .postcodes = 40, .sbi = 5, .rows = 500});
  const store::Snapshot snapshot = tests::snapshot_of(plain);
  const std::vector<Date> dates = dates_of(plain);
  const std::vector<Zone> nowhere{{.runs = {}, .by_sbi = true}, {.runs = {}}};
  const auto zero = panel_of(snapshot, {.dates = dates, .zones = nowhere});
  ASSERT_TRUE(zero);
  EXPECT_EQ(zero->whole, std::vector<Sums>(8));
  EXPECT_TRUE(zero->by_hour[1] == std::vector<store::HoursOfDay>(4));
  EXPECT_EQ(zero->by_sbi[3], std::vector<Sums>(5));
  EXPECT_EQ(zero->by_sbi[4], std::vector<Sums>{});
  const std::vector<SlotRun> runs{run(0, 40)};
  const std::vector<Zone> everywhere{{.runs = runs}};
  const auto never = panel_of(snapshot, {.dates = {}, .zones = everywhere});
  ASSERT_TRUE(never);
  EXPECT_TRUE(never->whole.empty());
  EXPECT_TRUE(panel_of(snapshot, {.dates = dates, .zones = {}})->by_hour.empty());
}

TEST(Panel, ReadsNothingOfTheWeekBeforeADateThatDerivesItsDelta) {
  PlainStore plain{.located = 1, .sbi = 1};
  const Date first = tests::random_store_day(0);
  for (const Date date : {first, first + store::kWeek}) {
    plain.dates[date] = store::DeltaKind::kDerived;
    plain.rows.push_back({date,
                          {.activity = 1,
                           .postcode = PostcodeSlot{0},
                           .hits = 7,
                           .delta = 0,
                           .sbi = store::SbiSlot{0},
                           .hour = 3}});
  }
  store::Snapshot snapshot = tests::snapshot_of(plain);
  snapshot.dates[0].rows = nullptr;
  snapshot.dates[0].damage = store::Error{.code = store::ErrorCode::kCorrupt,
                                          .detail = "the first is damaged",
                                          .parameter = {},
                                          .cause = {}};
  const std::vector<SlotRun> runs{run(0, 1)};
  const std::vector<Zone> zones{{.runs = runs}};
  const std::vector<Date> second{first + store::kWeek};
  const auto sums = panel_of(snapshot, {.dates = second, .zones = zones});
  ASSERT_TRUE(sums);
  EXPECT_EQ(sums->by_hour[0][0].hits[3], 7U);
  EXPECT_EQ(sums->by_hour[0][0].delta[3], 0U);

  const std::vector<Date> both{first, first + store::kWeek};
  const auto refused = panel_of(snapshot, {.dates = both, .zones = zones});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, store::ErrorCode::kCorrupt);
  EXPECT_EQ(refused.error().detail, "the first is damaged");
}

// Damage in the middle of a date's series is met by whoever reads them, and by nobody else.
TEST(Panel, ReadsSeriesInsideOnlyForSumsBySbi) {
  const PlainStore plain =
      tests::random_store(85, {.dates = 1, .postcodes = 9'000, .sbi = 6, .rows = 80'000});
  store::Snapshot snapshot = tests::snapshot_of(plain);
  const store::SeriesTable& sound = snapshot.dates[0].rows->series();
  std::vector<std::byte> bytes(sound.file().content(),
                               sound.file().content() + sound.file().file_bytes());
  bytes[(sound.header().series_at + sound.header().blocks_at) / 2] ^= std::byte{1};
  auto damaged = tests::read_partition_bytes(std::move(bytes), "a.partition");
  ASSERT_TRUE(damaged);
  snapshot.dates[0].rows = std::make_shared<const store::DatePartition>(*std::move(damaged));
  const std::vector<Date> dates = dates_of(plain);
  const std::vector<SlotRun> runs{run(0, 9'000)};
  std::vector<Zone> zones{{.runs = runs}};
  const PanelSelection question{.dates = dates, .zones = zones};
  const auto hours = panel_of(snapshot, question);
  ASSERT_TRUE(hours) << hours.error().detail;
  EXPECT_TRUE(*hours == tests::panel_naively(plain, question));

  zones.front().by_sbi = true;
  const auto refused = panel_of(snapshot, question);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, store::ErrorCode::kCorrupt);
  EXPECT_NE(refused.error().detail.find("a.partition"), std::string::npos)
      << refused.error().detail;
  EXPECT_NE(refused.error().detail.find(store::to_iso(dates[0])), std::string::npos)
      << refused.error().detail;
}

TEST(Panel, NotesWhichFilesItReads) {
  const PlainStore plain =
      tests::random_store(86, {.dates = 2, .postcodes = 40, .sbi = 5, .rows = 500});
  const store::Snapshot snapshot = tests::snapshot_of(plain);
  const std::vector<Date> dates = dates_of(plain);
  const std::vector<SlotRun> runs{run(0, 40)};
  const std::vector<Zone> zones{{.runs = runs}};
  ASSERT_TRUE(panel_of(snapshot, {.dates = std::span(dates).first(1), .zones = zones}));
  EXPECT_GT(snapshot.dates[0].rows->series().file().last_use(), 0U);
  EXPECT_EQ(snapshot.dates[1].rows->series().file().last_use(), 0U);
}

}  // namespace
