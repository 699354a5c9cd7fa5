#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

// A second opinion: the answers of the contract computed by plain loops over CSV text. It includes
// no header of the project and shares no code with it, so that a mistake has to be made twice, in
// two ways, to stay unseen. Slow on purpose where speed would cost clearness. It trusts its input:
// texts are canonical (upper case, no quotes), and a bad number throws.
namespace tests {

struct ReferenceSums {
  std::uint64_t hits = 0;
  std::uint64_t delta = 0;
  double percentage = 0;
};

struct ReferenceStat {
  std::string sbi;
  ReferenceSums sums;
};

struct ReferenceHour {
  std::string date;
  int hour;
  ReferenceSums sums;
};

struct ReferencePoint {
  std::string postcode;
  double lat;
  double lon;
  ReferenceSums sums;
};

struct ReferenceAnswer {
  std::vector<ReferenceStat> stats;
  std::vector<ReferenceHour> timeline;
  std::vector<ReferencePoint> points;
  ReferenceSums total;
  double lat = 0;  // Of the centre.
  double lon = 0;
  std::string precision;  // "pc6", "pc4" or "none"
  std::size_t postcodes = 0;
  std::uint64_t datapoints = 0;
  std::vector<std::string> missing_dates;
  std::vector<std::string> baseline_missing;
};

struct ReferenceQuestion {
  std::string postcode;
  std::set<std::string> dates;  // ISO 8601
  double radius_km = 1.0;
  std::optional<std::set<std::string>> sbi;
  std::optional<std::set<int>> hours;
  std::string precision = "auto";
};

// What the columns of a table of datapoints are called in its header.
struct ReferenceColumns {
  std::string date = "date";
  std::string hour = "hour";
  std::string postcode = "postcode";
  std::string hits = "hits";
  std::string delta = "delta";  // Empty: to be derived.
  std::string sbi = "sbi";
};

class Reference {
 public:
  // `postcodes_csv`: a data directory's `postcode,lat,lon,x,y,place`. `industries_csv`: `code` and
  // perhaps `parent`; may be empty. `coarse`: characters of a postcode that make an area.
  Reference(const std::string& postcodes_csv, const std::string& industries_csv,
            std::size_t coarse);

  // Adds the rows of `csv`, separated by `separator` (a space: by runs of them). All rows of a date
  // have a given delta or none.
  void add_datapoints(const std::string& csv, char separator, const ReferenceColumns& columns);

  // The postcode has to be in the table.
  [[nodiscard]] ReferenceAnswer answer(const ReferenceQuestion& question) const;

  [[nodiscard]] std::size_t rows() const { return rows_.size(); }

 private:
  struct Postcode {
    std::string code;
    double lat, lon, x, y;
  };
  struct Row {
    std::size_t date;      // In dates_.
    std::size_t postcode;  // In postcodes_; their number where it has no location.
    std::size_t sbi;       // In sbi_.
    int hour;
    std::uint64_t hits;
    std::uint64_t delta;
  };

  [[nodiscard]] bool contains(const std::string& wanted, const std::string& code) const;
  [[nodiscard]] std::vector<ReferencePoint> points(
      const std::map<std::size_t, ReferenceSums>& by_postcode, const std::string& precision) const;

  std::size_t coarse_;
  std::vector<Postcode> postcodes_;
  std::map<std::string, std::size_t> postcode_numbers_;
  std::map<std::string, std::string> parents_;
  std::vector<std::string> dates_;
  std::map<std::string, std::size_t> date_numbers_;
  std::vector<bool> derived_;  // By date number.
  std::vector<std::string> sbi_;
  std::map<std::string, std::size_t> sbi_numbers_;
  std::vector<Row> rows_;
};

}  // namespace tests
