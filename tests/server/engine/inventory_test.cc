#include "server/engine/inventory.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "tests/support/small_load.h"
#include "tests/support/values.h"

namespace server {
namespace {

TEST(Inventory, HasTheDatesOfTheDataDirectoryAndOfPostgis) {
  const auto load = tests::small_load(tests::talk_data());
  const Engine engine({.load = *load});
  store::postgis::Catalog catalog{.version = 1, .dates = {}, .sbi = {}, .shards = {}};
  const auto add = [&catalog](std::string_view date, store::DeltaKind kind, std::uint64_t rows) {
    catalog.dates.push_back({.date = tests::date(date),
                             .delta_kind = kind,
                             .rows = rows,
                             .loaded_at = "",
                             .sources = {}});
  };
  add("2012-12-31", store::DeltaKind::kDerived, 7);
  add("2013-01-08", store::DeltaKind::kGiven, 1);
  const auto dates = held_dates(engine, &catalog);
  ASSERT_EQ(dates->size(), 3U);

  const HeldDate& in_postgis = (*dates)[0];
  EXPECT_EQ(in_postgis.date, tests::date("2012-12-31"));
  EXPECT_EQ(in_postgis.datapoints, 7U);
  EXPECT_EQ(in_postgis.delta, store::DeltaKind::kDerived);
  EXPECT_FALSE(in_postgis.is_resident);
  EXPECT_FALSE(in_postgis.in_directory);
  EXPECT_TRUE(in_postgis.in_postgis);
  EXPECT_FALSE(in_postgis.holiday);

  const HeldDate& in_directory = (*dates)[1];
  EXPECT_EQ(in_directory.date, tests::date("2013-01-01"));
  EXPECT_EQ(in_directory.datapoints, 3U);
  EXPECT_EQ(in_directory.delta, store::DeltaKind::kGiven);
  EXPECT_TRUE(in_directory.is_resident);
  EXPECT_TRUE(in_directory.in_directory);
  EXPECT_FALSE(in_directory.in_postgis);
  ASSERT_TRUE(in_directory.holiday);
  EXPECT_EQ(in_directory.holiday->name_nl, "Nieuwjaarsdag");

  EXPECT_EQ((*dates)[2].date, tests::date("2013-01-08"));
  EXPECT_TRUE((*dates)[2].in_directory && (*dates)[2].in_postgis);

  EXPECT_EQ(held_dates(engine, nullptr)->size(), 2U);
}

TEST(Inventory, HasTheIndustriesOfPostgisAsWell) {
  const auto load = tests::small_load(tests::talk_data());
  const Engine engine({.load = *load});
  store::postgis::Catalog catalog{.version = 1, .dates = {}, .sbi = {}, .shards = {}};
  const auto code = store::SbiCode::parse("R").value();
  catalog.sbi.add(code);
  EXPECT_FALSE(std::ranges::count(*held_industries(engine, nullptr), code));
  const auto codes = held_industries(engine, &catalog);
  EXPECT_EQ(std::ranges::count(*codes, code), 1);
  EXPECT_TRUE(std::ranges::is_sorted(*codes));
}

TEST(Inventory, CountsTheRows) {
  const auto load = tests::small_load(tests::talk_data());
  EXPECT_EQ(inventory(Engine({.load = *load}), {})->datapoints, 4U);
}

}  // namespace
}  // namespace server
