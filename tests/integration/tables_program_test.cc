// Tables of other forms by the real program: Parquet and JSON by DuckDB's library, and what GDAL
// hands on as CSV.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "tests/support/has.h"
#include "tests/support/machine/program.h"
#include "tests/support/machine/temporary_folder.h"
#include "tests/support/suite.h"

namespace {

namespace fs = std::filesystem;
using tests::has;
using tests::ProgramResult;
using Words = std::vector<std::string>;

const fs::path kData = STRAAL_TEST_DATA;
const fs::path kTables = kData / "tables";

class TablesProgram : public testing::Test {
 protected:
  TablesProgram() {
    make("base");
    EXPECT_EQ(straal({"ingest", "base", kTables / "rows.csv"}).exit_code, 0);
    answer_of_csv_ = answer("base");
    EXPECT_TRUE(has(answer_of_csv_, "\"hits\":")) << answer_of_csv_;
  }

  void make(const std::string& directory) const {
    const ProgramResult made = straal({"init", directory, "--postcodes",
                                       kData / "cases" / "two_places.csv", "--crs", "EPSG:28992"});
    EXPECT_EQ(made.exit_code, 0) << made.err;
  }
  ProgramResult straal(const Words& words, tests::ProgramInput input = {}) const {
    input.working_folder = folder_.path().string();
    return tests::run_straal(words, input);
  }
  ProgramResult shell(const std::string& script) const {
    return straal({"-c", script}, {.program = "/bin/sh"});
  }
  // What is asked of the radius and both dates, with the sums of each industry and hour.
  std::string answer(const std::string& directory) const {
    return straal({"query", directory, "1012JS", "2013-04-29;2013-04-30", "--json"}).out;
  }

  tests::TemporaryFolder folder_;
  std::string answer_of_csv_;
};

TEST_F(TablesProgram, AnswerAsTheSameTableInCsvDoes) {
  for (const Words& files : std::vector<Words>{{kTables / "zstd_v2.parquet"},
                                               {kTables / "rows.ndjson.gz"},
                                               {kTables / "by_date"},
                                               {(kTables / "by_date" / "date=*/*").string()}}) {
    fs::remove_all(folder_.path() / "other");
    make("other");
    Words ingest = {"ingest", "other"};
    ingest.insert(ingest.end(), files.begin(), files.end());
    const ProgramResult result = straal(ingest);
    EXPECT_EQ(result.exit_code, 0) << result.err;
    EXPECT_TRUE(has(result.out, "60 rows")) << result.out;
    EXPECT_EQ(answer("other"), answer_of_csv_) << files.front();
  }
}

TEST_F(TablesProgram, NeedALibraryThatCanBeNamed) {
  const std::string file = kTables / "snappy.parquet";
  const ProgramResult absent =
      straal({"ingest", "base", file}, {.environment = {{"STRAAL_DUCKDB", "/no/such/library"}}});
  EXPECT_EQ(absent.exit_code, 1);
  EXPECT_TRUE(has(absent.err,
                  "snappy.parquet: is Parquet, and \"/no/such/library\" is no library "
                  "of DuckDB that can be opened"))
      << absent.err;
  // A program that has no library beside it.
  fs::copy_file(STRAAL_PROGRAM, folder_.path() / "alone");
  const ProgramResult alone =
      straal({"look", file}, {.program = (folder_.path() / "alone").string()});
  EXPECT_EQ(alone.exit_code, 1);
  EXPECT_TRUE(has(alone.err, "npm install @duckdb/node-bindings-linux-x64")) << alone.err;
  EXPECT_TRUE(has(alone.err, "--duckdb")) << alone.err;
  const fs::path library = fs::path(STRAAL_PROGRAM).parent_path() / "libduckdb.so";
  const ProgramResult named =
      straal({"look", file, "--duckdb", library}, {.program = (folder_.path() / "alone").string()});
  EXPECT_EQ(named.exit_code, 0) << named.err;
}

TEST_F(TablesProgram, AreNotReadFromAPipe) {
  const ProgramResult result = shell(std::string("cat '") + (kTables / "rows.ndjson").string() +
                                     "' | '" STRAAL_PROGRAM "' ingest base -");
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_TRUE(has(result.err, "standard input: is JSON, which is read from a file")) << result.err;
}

// Cut off, or with some bytes overwritten: what is read then may be other rows, for neither form
// checks its values, but it is read or refused, soon and whole.
std::string damaged(std::string bytes, std::mt19937& random) {
  const auto anywhere = [&] { return random() % bytes.size(); };
  if (random() % 4 == 0) return bytes.substr(0, anywhere());
  const std::size_t at = anywhere();
  const std::size_t length = std::min<std::size_t>(1 + random() % 8, bytes.size() - at);
  const bool is_zeros = random() % 3 == 0;
  for (std::size_t i = at; i < at + length; ++i) {
    bytes[i] = is_zeros ? '\0' : static_cast<char>(random());
  }
  return bytes;
}

TEST_F(TablesProgram, ThatAreDamagedAreReadOrRefused) {
  std::mt19937 random{tests::suite_seed("damaged tables")};
  const Words files = {"snappy.parquet", "zstd_v2.parquet", "rows.ndjson", "rows.ndjson.gz"};
  const unsigned trials = tests::suite_size(20, 4'000);
  unsigned refused = 0;
  make("other");
  for (unsigned trial = 0; trial < trials; ++trial) {
    const std::string& file = files[trial % files.size()];
    SCOPED_TRACE(file + ", trial " + std::to_string(trial));
    std::ifstream whole(kTables / file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(whole), {}};
    std::ofstream(folder_.path() / file, std::ios::binary) << damaged(bytes, random);
    const std::string before = answer("other");
    const ProgramResult result = straal({"ingest", "other", file, "--if-exists", "replace"});
    if (result.exit_code == 0) continue;
    ++refused;
    EXPECT_EQ(result.exit_code, 1) << result.err;
    EXPECT_TRUE(has(result.err, file)) << result.err;
    EXPECT_EQ(answer("other"), before);
  }
  EXPECT_GT(refused, trials / 4);
  EXPECT_EQ(straal({"check", "other"}).exit_code, 0);
}

// The recipe that the program itself gives where such a file is offered as it is.
TEST_F(TablesProgram, OfGdalComeAsCsv) {
  std::ofstream with_places(folder_.path() / "rows.csv");
  std::ifstream rows(kTables / "rows.csv");
  std::string line;
  for (bool is_header = true; std::getline(rows, line); is_header = false) {
    with_places << line << (is_header ? ",x,y" : ",4.8932,52.3731") << '\n';
  }
  with_places.close();
  struct Form {
    std::string driver;
    std::string file;
    std::string options = {};
  };
  // A Shapefile's names have ten letters.
  for (const auto& [driver, file, options] :
       {Form{"XLSX", "rows.xlsx"}, Form{"GPKG", "rows.gpkg"}, Form{"GeoJSON", "rows.geojson"},
        Form{"ESRI Shapefile", "rows.shp", " --column id_activity=id_activit"}}) {
    SCOPED_TRACE(driver);
    const ProgramResult made =
        shell("ogr2ogr -f '" + driver + "' " + file +
              " rows.csv -oo X_POSSIBLE_NAMES=x -oo Y_POSSIBLE_NAMES=y -oo KEEP_GEOM_COLUMNS=NO");
    ASSERT_EQ(made.exit_code, 0) << made.err;

    const ProgramResult offered = straal({"ingest", "base", file});
    EXPECT_EQ(offered.exit_code, 1);
    // What the message says is run as it stands, but for the two names in it.
    const std::size_t recipe = offered.err.find("ogr2ogr ");
    ASSERT_NE(recipe, std::string::npos) << offered.err;
    std::string command = offered.err.substr(recipe);
    const std::size_t ingest = command.find("| straal ingest DIR -");
    ASSERT_NE(ingest, std::string::npos) << offered.err;
    command.resize(ingest);
    command += "| '" STRAAL_PROGRAM "' ingest other -" + options;

    fs::remove_all(folder_.path() / "other");
    make("other");
    const ProgramResult piped = shell(command);
    EXPECT_EQ(piped.exit_code, 0) << piped.err;
    EXPECT_EQ(answer("other"), answer_of_csv_);
  }
}

}  // namespace
