#include "server/demo/industries.h"

#include <array>

namespace server {
namespace {

using enum Opening;

// How a day's hits spread over the hours from 0 to 23.
constexpr std::string_view kShopHours = "000000000146788898730000";
constexpr std::string_view kGrocery = "000000003566667789864200";
constexpr std::string_view kBakery = "000000158986554332000000";
constexpr std::string_view kOfficeHours = "000000014898678874210000";
constexpr std::string_view kSchool = "000000029875679610000000";
constexpr std::string_view kSurgery = "000000006988137852000000";
constexpr std::string_view kRestaurant = "000000000001453224898731";
constexpr std::string_view kSnackBar = "310000000013764347986554";
constexpr std::string_view kPub = "630000000012333345567899";
constexpr std::string_view kCanteen = "000000002449964211000000";
constexpr std::string_view kHotel = "111111379754344567665432";
constexpr std::string_view kFuel = "211112578765566789765432";
constexpr std::string_view kTransport = "210013798655566798654332";
constexpr std::string_view kTaxi = "753222356543444556667888";
constexpr std::string_view kStalls = "000000002688888752000000";
constexpr std::string_view kStreetHours = "000000000024678887654321";
constexpr std::string_view kVisit = "000000000047899875200000";
constexpr std::string_view kEvening = "000000000000012223589742";
constexpr std::string_view kGym = "000000036764433346898520";
constexpr std::string_view kSalon = "000000001478778886431000";
constexpr std::string_view kCourier = "000000002589876787643000";
constexpr std::string_view kOnline = "211000013555555556788864";
constexpr std::string_view kWatch = "544332223334444444555666";
constexpr std::string_view kWorship = "000000003897432222343000";

// clang-format off: one industry, one line
constexpr std::array kIndustries = std::to_array<DemoIndustry>({
    // sbi, activities, hits a day, % centre, opening, week, hours, trend, fair weather
    {"4511", 80, 4, 5, kShop, "4545580", kShopHours, 5, 0},
    {"4520", 150, 4, 5, kOffice, "6555530", kOfficeHours, 8, 0},
    {"4532", 40, 3, 10, kShop, "5555570", kShopHours, 0, 0},
    {"4711", 355, 22, 18, kShop, "5456782", kGrocery, 0, 0},
    {"4719", 48, 26, 92, kShop, "4455683", kShopHours, 2, 10},
    {"4721", 54, 7, 35, kShop, "4555680", kGrocery, 6, 20},
    {"4722", 75, 6, 30, kShop, "3455690", kGrocery, 3, 20},
    {"4723", 34, 5, 40, kShop, "2455780", kShopHours, 0, 10},
    {"4724", 130, 10, 40, kShop, "4555680", kBakery, 0, 0},
    {"4725", 48, 5, 25, kShop, "4455780", kGrocery, 2, 20},
    {"4726", 40, 6, 50, kShop, "5555562", kShopHours, 0, 0},
    {"4730", 175, 12, 4, kAlways, "5555654", kFuel, 2, 10},
    {"4741", 40, 4, 50, kShop, "4555680", kShopHours, 0, -10},
    {"4742", 54, 5, 75, kShop, "4555680", kShopHours, 0, 0},
    {"4743", 40, 5, 45, kShop, "4455680", kShopHours, 0, -10},
    {"4751", 28, 3, 55, kShop, "3455670", kShopHours, 0, -10},
    {"4752", 100, 9, 8, kShop, "4445691", kShopHours, 20, 40},
    {"4753", 34, 3, 15, kShop, "3344680", kShopHours, 5, -10},
    {"4759", 100, 6, 35, kShop, "3445693", kShopHours, 3, -20},
    {"4761", 62, 6, 75, kShop, "3455683", kShopHours, -3, -10},
    {"4762", 48, 7, 50, kShop, "5555670", kShopHours, 0, 0},
    {"4764", 100, 6, 40, kShop, "3455680", kShopHours, 22, 50},
    {"4765", 34, 5, 55, kShop, "3465680", kShopHours, 0, -20},
    {"4771", 355, 9, 78, kShop, "3455784", kShopHours, 6, 10},
    {"4772", 100, 7, 75, kShop, "3455683", kShopHours, 8, 0},
    {"4773", 95, 9, 20, kOffice, "6555530", kSurgery, -6, 0},
    {"4774", 130, 10, 45, kShop, "4555671", kShopHours, 0, 0},
    {"4775", 40, 6, 70, kShop, "4455681", kShopHours, 2, 0},
    {"4776", 135, 7, 25, kShop, "4456791", kShopHours, 35, 60},
    {"4777", 48, 3, 75, kShop, "3455680", kShopHours, 3, 0},
    {"4778", 75, 4, 50, kShop, "4555670", kShopHours, 4, 0},
    {"4779", 40, 4, 55, kShop, "3455682", kShopHours, 3, 0},
    {"4781", 100, 12, 80, kLeisure, "3254390", kStalls, 3, 40},
    {"4782", 62, 8, 80, kLeisure, "3254390", kStalls, 3, 50},
    {"4789", 62, 8, 80, kLeisure, "3254392", kStalls, 12, 60},
    {"4791", 62, 6, 20, kAlways, "6655545", kOnline, 0, -20},
    {"4799", 80, 4, 90, kLeisure, "3334586", kStreetHours, 12, 90},
    {"4910", 40, 60, 95, kAlways, "6656643", kTransport, 0, 0},
    {"4931", 130, 20, 60, kAlways, "5556643", kTransport, 0, -10},
    {"4932", 100, 9, 65, kAlways, "3345788", kTaxi, 0, -20},
    {"4939", 62, 9, 30, kAlways, "5555642", kTransport, 0, -10},
    {"5030", 28, 7, 80, kLeisure, "3334588", kVisit, 45, 90},
    {"5320", 80, 5, 15, kOffice, "6655630", kCourier, 0, 0},
    {"5510", 150, 10, 65, kAlways, "5555676", kHotel, 14, 10},
    {"5520", 40, 5, 20, kLeisure, "4445777", kHotel, 35, 50},
    {"5530", 40, 5, 2, kLeisure, "3334687", kHotel, 70, 90},
    {"5590", 28, 7, 75, kAlways, "4445776", kHotel, 12, 10},
    {"5610", 610, 11, 62, kLeisure, "3445786", kRestaurant, 8, 20},
    {"56102", 285, 11, 50, kLeisure, "4445776", kSnackBar, 10, 30},
    {"5621", 40, 4, 30, kLeisure, "3445776", kEvening, 8, 20},
    {"5629", 95, 9, 35, kOffice, "5555510", kCanteen, 0, 0},
    {"5630", 420, 10, 68, kLeisure, "3345887", kPub, 8, 40},
    {"5914", 34, 16, 88, kLeisure, "3434788", kEvening, -4, -40},
    {"6201", 75, 3, 40, kOffice, "5555510", kOfficeHours, 0, 0},
    {"6202", 80, 3, 35, kOffice, "5555510", kOfficeHours, 0, 0},
    {"6419", 90, 8, 60, kOffice, "6555520", kOfficeHours, 0, 0},
    {"6512", 28, 3, 50, kOffice, "5555500", kOfficeHours, 0, 0},
    {"6622", 54, 3, 25, kOffice, "5555510", kOfficeHours, 0, 0},
    {"6831", 75, 4, 40, kOffice, "5555530", kOfficeHours, 6, 0},
    {"6910", 75, 3, 55, kOffice, "5555510", kOfficeHours, 0, 0},
    {"6920", 80, 3, 30, kOffice, "5555510", kOfficeHours, 8, 0},
    {"7022", 100, 3, 30, kOffice, "5555510", kOfficeHours, 0, 0},
    {"7111", 34, 3, 45, kOffice, "5555500", kOfficeHours, 0, 0},
    {"7311", 40, 3, 50, kOffice, "5555510", kOfficeHours, 0, 0},
    {"7500", 40, 4, 8, kOffice, "6555530", kSurgery, 4, 0},
    {"7711", 40, 5, 35, kShop, "6445662", kOfficeHours, 8, 10},
    {"7820", 75, 4, 65, kOffice, "6555520", kOfficeHours, 0, 0},
    {"7911", 48, 4, 60, kShop, "6555570", kShopHours, -8, -30},
    {"7990", 28, 8, 90, kLeisure, "4445676", kVisit, 20, 40},
    {"8411", 48, 9, 55, kOffice, "6565510", kOfficeHours, 0, 0},
    {"8424", 40, 7, 50, kAlways, "4445677", kWatch, 0, 0},
    {"8520", 175, 6, 3, kOffice, "5555500", kSchool, 0, 0},
    {"8531", 75, 10, 20, kOffice, "5555500", kSchool, 0, 0},
    {"8542", 28, 30, 75, kOffice, "5555510", kOfficeHours, 0, 0},
    {"8553", 34, 3, 10, kOffice, "5555650", kCourier, 2, 0},
    {"8610", 48, 26, 25, kAlways, "5555532", kHotel, 0, 0},
    {"8621", 155, 7, 8, kOffice, "7555500", kSurgery, -5, 0},
    {"8623", 95, 5, 12, kOffice, "5555510", kSurgery, 0, 0},
    {"8691", 100, 4, 12, kOffice, "5555520", kSurgery, 0, 0},
    {"8891", 110, 5, 5, kOffice, "5545500", kSchool, 0, 0},
    {"9004", 48, 12, 88, kLeisure, "1334787", kEvening, -3, -10},
    {"9101", 48, 9, 50, kOffice, "4565571", kVisit, -2, -20},
    {"9102", 80, 12, 85, kLeisure, "1444578", kVisit, 8, -20},
    {"9104", 28, 11, 15, kLeisure, "2343588", kVisit, 30, 80},
    {"9200", 34, 6, 75, kAlways, "4445677", kEvening, 0, -20},
    {"9311", 80, 11, 10, kLeisure, "4455588", kGym, 0, -10},
    {"9313", 95, 11, 35, kAlways, "7665443", kGym, -8, -10},
    {"9321", 28, 14, 10, kLeisure, "2233589", kVisit, 45, 90},
    {"9491", 100, 3, 25, kLeisure, "1111119", kWorship, 0, 0},
    {"9523", 28, 3, 55, kShop, "4555570", kShopHours, 0, 0},
    {"9601", 28, 4, 30, kOffice, "6555550", kOfficeHours, 0, 0},
    {"9602", 285, 5, 35, kShop, "1455780", kSalon, 3, 0},
    {"9604", 28, 6, 20, kLeisure, "3444677", kEvening, -5, -40},
});
// clang-format on

static_assert([] {
  for (const DemoIndustry& industry : kIndustries) {
    if (industry.week.size() != 7 || industry.hours.size() != 24) return false;
  }
  return true;
}());

}  // namespace

std::span<const DemoIndustry> demo_industries() { return kIndustries; }

}  // namespace server
