#include "store/directory/manifest.h"

#include <gtest/gtest.h>

#include <cctype>
#include <nlohmann/json.hpp>
#include <string>

#include "store/directory/sealed_json.h"

namespace {

using store::Date;
using store::DeltaKind;
using store::ErrorCode;
using store::Manifest;

Date day(unsigned number) { return Date{std::chrono::year{2013} / 1 / std::chrono::day{number}}; }

Manifest some_manifest() {
  Manifest manifest;
  manifest.directory_id = "0123456789abcdef";
  manifest.transaction = 7;
  for (const unsigned number : {3U, 1U}) {
    manifest.put({.date = day(number),
                  .file = "dates/" + store::to_iso(day(number)) + ".7.partition",
                  .delta_kind = number == 1 ? DeltaKind::kGiven : DeltaKind::kDerived,
                  .rows = 1ULL << 40U,
                  .unlocated_rows = number,
                  .bytes = 99,
                  .contents = {"a", "b"}});
  }
  for (const char* code : {"5610", "1"}) manifest.sbi.add(store::SbiCode::parse(code).value());
  for (const char* code : {"9999ZZ", "A-1"}) {
    manifest.unlocated.add(store::Postcode::parse(code).value());
  }
  return manifest;
}

TEST(Manifest, ReadsBackWhatItWrote) {
  const Manifest written = some_manifest();
  const auto read = store::manifest_from_json(manifest_to_json(written), "manifest.json");
  ASSERT_TRUE(read) << read.error().detail << read.error().cause;
  EXPECT_EQ(read->directory_id, written.directory_id);
  EXPECT_EQ(read->transaction, written.transaction);
  EXPECT_EQ(read->data_version(), written.data_version());
  ASSERT_EQ(read->dates.size(), 2U);
  for (std::size_t i = 0; i < 2; ++i) {
    EXPECT_EQ(read->dates[i].date, written.dates[i].date);
    EXPECT_EQ(read->dates[i].file, written.dates[i].file);
    EXPECT_EQ(read->dates[i].delta_kind, written.dates[i].delta_kind);
    EXPECT_EQ(read->dates[i].rows, written.dates[i].rows);
    EXPECT_EQ(read->dates[i].unlocated_rows, written.dates[i].unlocated_rows);
    EXPECT_EQ(read->dates[i].bytes, written.dates[i].bytes);
    EXPECT_EQ(read->dates[i].contents, written.dates[i].contents);
  }
  EXPECT_TRUE(std::ranges::equal(read->sbi.codes(), written.sbi.codes()));
  EXPECT_TRUE(std::ranges::equal(read->unlocated.codes(), written.unlocated.codes()));
}

TEST(Manifest, NamesEachContentOnceHoweverManyDatesItIsIn) {
  Manifest manifest = some_manifest();
  const std::vector<std::vector<std::string>> contents{
      {"a", "b", "c", "d"}, {}, {"b"}, {"a", "c", "d", "f"}, {"e", "f"}};
  manifest.dates.clear();
  store::StoredDate stored = some_manifest().dates.front();
  for (unsigned i = 0; i < contents.size(); ++i) {
    stored.date = day(1 + i);
    stored.contents = contents[i];
    manifest.put(stored);
  }
  const std::string json = manifest_to_json(manifest);
  for (const char* identity : {"\"a\"", "\"d\"", "\"f\""}) {
    const std::size_t at = json.find(identity);
    ASSERT_NE(at, std::string::npos);
    EXPECT_EQ(json.find(identity, at + 1), std::string::npos);
  }
  const auto read = store::manifest_from_json(json, "manifest.json");
  ASSERT_TRUE(read) << read.error().detail << read.error().cause;
  ASSERT_EQ(read->dates.size(), contents.size());
  for (std::size_t i = 0; i < contents.size(); ++i) EXPECT_EQ(read->dates[i].contents, contents[i]);
}

TEST(Manifest, KeepsItsDatesInOrderAndEachOnce) {
  Manifest manifest = some_manifest();
  ASSERT_NE(manifest.find(day(3)), nullptr);
  EXPECT_EQ(manifest.find(day(2)), nullptr);
  EXPECT_EQ(manifest.find(day(4)), nullptr);
  EXPECT_EQ(manifest.dates.front().date, day(1));
  store::StoredDate again = *manifest.find(day(3));
  again.bytes = 100;
  manifest.put(again);
  EXPECT_EQ(manifest.dates.size(), 2U);
  EXPECT_EQ(manifest.find(day(3))->bytes, 100U);
}

TEST(Manifest, NoticesEveryMissingByteAndEveryFlippedBit) {
  const std::string good = manifest_to_json(some_manifest());
  const auto means_the_same = [&good](const std::string& text) {
    const auto manifest = store::manifest_from_json(text, "manifest.json");
    if (manifest) {
      EXPECT_EQ(manifest_to_json(*manifest), good);
    }
    return manifest.has_value();
  };
  ASSERT_TRUE(means_the_same(good));
  for (std::size_t size = 0; size + 1 < good.size(); ++size) {  // The last byte is a newline.
    EXPECT_FALSE(means_the_same(good.substr(0, size))) << "cut to " << size;
  }
  for (std::size_t bit = 0; bit < good.size() * 8; ++bit) {
    std::string flipped = good;
    flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << bit % 8));
    // Space between the tokens may turn into other space, and nothing is lost.
    const bool space = std::isspace(static_cast<unsigned char>(good[bit / 8])) != 0;
    EXPECT_FALSE(means_the_same(flipped) && !space) << "with bit " << bit << " flipped";
  }
}

TEST(Manifest, RefusesAnotherFormat) {
  std::string text = manifest_to_json(some_manifest());
  text.replace(text.find("\"format\": 2"), 11, "\"format\": 3");
  const auto manifest = store::manifest_from_json(text, "manifest.json");
  ASSERT_FALSE(manifest);
  EXPECT_EQ(manifest.error().code, ErrorCode::kConflict);
  EXPECT_EQ(manifest.error().detail, "manifest.json is in format 3; this program reads format 2");
  text.replace(text.find("\"format\": 3"), 11, "\"format\": 1");
  const auto older = store::manifest_from_json(text, "manifest.json");
  ASSERT_FALSE(older);
  EXPECT_EQ(older.error().detail, "manifest.json is in format 1; this program reads format 2");
}

TEST(Manifest, RefusesSealedJsonThatIsNoManifest) {
  const nlohmann::json good =
      store::unseal(manifest_to_json(some_manifest()), "manifest.json").value();
  ASSERT_TRUE(store::manifest_from_json(store::seal(good), "manifest.json"));
  const std::vector<const char*> patches{
      R"([{"op": "remove", "path": "/sbi"}])",
      R"([{"op": "replace", "path": "/dates", "value": 3}])",
      R"([{"op": "replace", "path": "/dates/0/date", "value": "2013-02-30"}])",
      R"([{"op": "replace", "path": "/dates/0/date", "value": "2013-01-03"}])",
      R"([{"op": "replace", "path": "/dates/0/delta", "value": "guessed"}])",
      R"([{"op": "replace", "path": "/dates/0/contents", "value": [1]}])",
      R"([{"op": "replace", "path": "/dates/0/contents", "value": [0, 2]}])",
      R"([{"op": "replace", "path": "/dates/0/contents", "value": [1, 0]}])",
      R"([{"op": "replace", "path": "/sbi/0", "value": "1"}])",
      R"([{"op": "replace", "path": "/sbi/0", "value": "no code"}])",
      R"([{"op": "replace", "path": "/unlocated/0", "value": 5}])",
      R"([{"op": "replace", "path": "/transaction", "value": "7"}])",
  };
  for (const char* patch : patches) {
    const auto manifest = store::manifest_from_json(
        store::seal(good.patch(nlohmann::json::parse(patch))), "manifest.json");
    ASSERT_FALSE(manifest) << patch;
    EXPECT_EQ(manifest.error().code, ErrorCode::kCorrupt) << patch;
  }
}

TEST(Manifest, RefusesJsonNestedDeeperThanTheStack) {
  const std::string deep(1U << 20U, '[');
  for (const std::string& text :
       {deep, "{\"format\": 2, \"a\": " + deep + std::string(1U << 20U, ']') + "}"}) {
    const auto manifest = store::manifest_from_json(text, "manifest.json");
    ASSERT_FALSE(manifest);
    EXPECT_EQ(manifest.error().code, ErrorCode::kCorrupt);
  }
}

}  // namespace
