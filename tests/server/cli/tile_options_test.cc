#include "server/cli/tile_options.h"

#include <gtest/gtest.h>

namespace server {
namespace {

constexpr auto* kUrl = "https://tiles.example.org/{z}/{x}/{y}.png";

TEST(TileSettings, AreNothingWhereNothingIsSaid) {
  const auto read = TileSettings().read();
  ASSERT_TRUE(read);
  EXPECT_FALSE(*read);
}

TEST(TileSettings, NeedBothTheUrlAndTheAttribution) {
  EXPECT_NE((TileSettings{.url = kUrl, .attribution = {}})
                .read()
                .error()
                .detail.find("needs --tile-attribution"),
            std::string::npos);
  EXPECT_NE((TileSettings{.url = {}, .attribution = "Us"}).read().error().detail.find("--tile-url"),
            std::string::npos);
  const auto read = TileSettings{.url = kUrl, .attribution = "Us"}.read();
  ASSERT_TRUE(read && *read);
  EXPECT_EQ((*read)->url(), kUrl);
  EXPECT_EQ((*read)->attribution(), "Us");
}

TEST(TileSettings, RefuseAnAddressThatIsNone) {
  EXPECT_FALSE((TileSettings{.url = "tiles", .attribution = "Us"}).read());
}

}  // namespace
}  // namespace server
