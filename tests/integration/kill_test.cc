// The real program as a writer: killed by the system at any moment - what is asked afterwards is
// answered as before or as after, and the next command goes on from there - and beside another one.

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/file.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <random>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "tests/support/machine/http_client.h"
#include "tests/support/machine/program.h"
#include "tests/support/machine/temporary_folder.h"
#include "tests/support/suite.h"

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using Words = std::vector<std::string>;

constexpr int kPlacesWritten = 40;
constexpr int kDatesWritten = 12;
constexpr int kRowsWritten = 240'000;
constexpr const char* kDatesAsked = "2013-01-01..2013-01-31";

class WriterTest : public testing::Test {
 protected:
  WriterTest() {
    std::string places = "postcode,lat,lon\n";
    for (int i = 0; i < kPlacesWritten; ++i) {
      places += place(i) + ",52." + std::to_string(300 + i) + ",4.9\n";
    }
    (void)folder_.file("places.csv", places);
  }

  static std::string place(int number) { return std::to_string(1000 + number) + "AB"; }

  // Rows of every date, seeded.
  [[nodiscard]] std::string hits_file(const std::string& name, unsigned seed) const {
    std::minstd_rand random(seed);
    std::string lines = "date,hour,id_activity,postcode,hits,delta,sbi\n";
    for (int row = 0; row < kRowsWritten; ++row) {
      const auto number = [&random](unsigned below) { return std::to_string(random() % below); };
      lines += "2013-01-" + std::to_string(10 + row % kDatesWritten) + "," + number(24) + "," +
               number(5000) + "," + place(static_cast<int>(random() % kPlacesWritten)) + "," +
               number(100) + "," + number(100) + "," + number(90) + "\n";
    }
    return folder_.file(name, lines).string();
  }

  [[nodiscard]] tests::ProgramInput here() const {
    return {.working_folder = folder_.path().string()};
  }
  [[nodiscard]] tests::ProgramResult straal(const Words& words) const {
    return tests::run_straal(words, here());
  }
  [[nodiscard]] static Words init() {
    return {"init", "data", "--postcodes", "places.csv", "--crs", "EPSG:28992"};
  }
  [[nodiscard]] static Words replace_by(const std::string& file) {
    return {"ingest", "data", file, "--if-exists", "replace"};
  }

  // Everything that is known; why not, where it cannot be asked.
  [[nodiscard]] std::string answer() const {
    const auto asked =
        straal({"query", "data", place(0), kDatesAsked, "--radius", "400", "--json"});
    return asked.exit_code == 0 ? asked.out : asked.err;
  }

  // Whether the program was still there to be killed after that time.
  [[nodiscard]] bool is_killed_after(std::chrono::microseconds time, const Words& words) const {
    tests::RunningProgram program(words, here());
    std::this_thread::sleep_for(time);
    program.send_signal(SIGKILL);
    const auto ended = program.wait();
    EXPECT_TRUE(ended.exit_code == 0 || ended.exit_code == 128 + SIGKILL) << ended.err;
    return ended.exit_code != 0;
  }

  tests::TemporaryFolder folder_;
};

// Moments of the life of a program, every second one near its end, where it puts in place what it
// has made; learns how long it lives.
class Moments {
 public:
  Moments(unsigned seed, Clock::duration life)
      : random_{seed}, life_us_{std::chrono::duration<double, std::micro>(life).count()} {}

  [[nodiscard]] std::chrono::microseconds next() {
    near_end_ = !near_end_;
    std::uniform_real_distribution<double> share(near_end_ ? 0.85 : 0, near_end_ ? 1.05 : 1);
    return std::chrono::microseconds{static_cast<std::int64_t>(life_us_ * share(random_))};
  }
  void learn(bool was_killed) { life_us_ *= was_killed ? 1.03 : 0.9; }

 private:
  bool near_end_ = false;
  std::minstd_rand random_;
  double life_us_;
};

TEST_F(WriterTest, AnIngestThatIsKilledIsThereOrNot) {
  const unsigned seed = tests::suite_seed("kills");
  ASSERT_EQ(straal(init()).exit_code, 0);
  const std::vector<std::string> files = {hits_file("even.csv", 1), hits_file("odd.csv", 2)};
  std::vector<std::string> answers;
  Clock::duration life{};
  for (const std::string& file : files) {
    const auto began = Clock::now();
    ASSERT_EQ(straal(replace_by(file)).exit_code, 0);
    life = Clock::now() - began;
    answers.push_back(answer());
  }
  ASSERT_NE(answers[0], answers[1]);

  tests::RunningProgram server({"serve", "data", "--port", "0"}, here());
  const int port = tests::port_in(server.wait_for_line("listening on"));
  ASSERT_GT(port, 0);
  const std::string question = "/api/" + place(0) + "/" + kDatesAsked + "/400";
  std::set<std::string> served;
  std::jthread reader([&](const std::stop_token& stop) {
    while (!stop.stop_requested()) {
      try {
        served.insert(tests::fetch(port, question).body + "\n");
      } catch (const std::exception& e) {
        served.insert(e.what());
      }
      std::this_thread::sleep_for(std::chrono::milliseconds{20});
    }
  });

  const int runs = static_cast<int>(tests::suite_size(12, 100));
  Moments moments(seed, life);
  std::size_t state = 1;
  int killed = 0;
  int killed_but_done = 0;
  for (int run = 0; run < runs; ++run) {
    const std::size_t next = 1 - state;
    const auto moment = moments.next();
    const bool was_killed = is_killed_after(moment, replace_by(files[next]));
    moments.learn(was_killed);
    const std::string found = answer();
    ASSERT_TRUE(found == answers[next] || (was_killed && found == answers[state]))
        << "run " << run << ", after " << moment.count() << " us: " << found.substr(0, 1000);
    killed += was_killed;
    killed_but_done += was_killed && found == answers[next];
    if (found == answers[next]) state = next;
  }
  reader.request_stop();
  reader.join();
  RecordProperty("killed", killed);
  RecordProperty("killed_but_done", killed_but_done);
  EXPECT_GE(killed, runs / 4);
  for (const std::string& body : served) {
    EXPECT_TRUE(body == answers[0] || body == answers[1]) << body.substr(0, 1000);
  }

  // Nothing stays of what was killed.
  ASSERT_EQ(straal(replace_by(files[1 - state])).exit_code, 0);
  std::ifstream manifest(folder_.path() / "data" / "manifest.json");
  const std::string named{std::istreambuf_iterator<char>(manifest), {}};
  for (const auto& entry : fs::directory_iterator(folder_.path() / "data" / "dates")) {
    EXPECT_NE(named.find(entry.path().filename().string()), std::string::npos) << entry.path();
  }
}

// The places of the later file are new: the table of places grows with its rows, or nothing does.
TEST_F(WriterTest, AnIngestThatAddsPlacesIsThereOrNotWithThem) {
  const unsigned seed = tests::suite_seed("kills");
  const auto rows = [this](const std::string& name, const std::string& date, double north) {
    std::string lines = "timestamp,hits,lat,lon\n";
    for (int i = 0; i < kRowsWritten / 4; ++i) {
      lines += date + " " + std::to_string(10 + i % 14) + ":00," + std::to_string(1 + i % 9) + "," +
               std::to_string(north + 0.003 * (i % kPlacesWritten)) + ",4.9\n";
    }
    return folder_.file(name, lines).string();
  };
  const std::string later = rows("later.csv", "2013-01-12", 52.35);
  const Words import = {"import", "data", rows("first.csv", "2013-01-11", 52.3)};
  const Words ingest = {"ingest", "data", later};
  ASSERT_EQ(straal(import).exit_code, 0);
  const auto all = [this] {
    const auto asked = straal({"impact", "data", "52.35,4.9", "2013-01-12", "--radius", "20"});
    return asked.exit_code == 0 ? asked.out : asked.err;
  };
  const std::string before = all();
  fs::copy(folder_.path() / "data", folder_.path() / "kept", fs::copy_options::recursive);
  const auto began = Clock::now();
  ASSERT_EQ(straal(ingest).exit_code, 0);
  Moments moments(seed, Clock::now() - began);
  const std::string after = all();
  ASSERT_NE(before, after);

  int killed = 0;
  const int runs = static_cast<int>(tests::suite_size(12, 60));
  for (int run = 0; run < runs; ++run) {
    fs::remove_all(folder_.path() / "data");
    fs::copy(folder_.path() / "kept", folder_.path() / "data", fs::copy_options::recursive);
    const bool was_killed = is_killed_after(moments.next(), ingest);
    moments.learn(was_killed);
    killed += was_killed;
    const std::string found = all();
    ASSERT_TRUE(found == after || (was_killed && found == before)) << run << ": " << found;
    const auto checked = straal({"check", "data"});
    ASSERT_EQ(checked.exit_code, 0) << run << ": " << checked.out;
    const auto again = straal(ingest);
    ASSERT_EQ(again.exit_code, 0) << run << ": " << again.err;
    EXPECT_EQ(all(), after) << run;
  }
  EXPECT_GE(killed, runs / 4);
}

TEST_F(WriterTest, AnInitThatIsKilledCanBeRepeated) {
  const unsigned seed = tests::suite_seed("kills");
  const auto began = Clock::now();
  ASSERT_EQ(straal(init()).exit_code, 0);
  Moments moments(seed, Clock::now() - began);
  const fs::path data = folder_.path() / "data";
  for (int run = 0; run < static_cast<int>(tests::suite_size(6, 32)); ++run) {
    const bool in_place = run % 2 == 0;
    fs::remove_all(data);
    if (in_place) fs::create_directory(data);
    moments.learn(is_killed_after(moments.next(), init()));
    if (!fs::exists(data / "straal.json")) {
      const auto again = straal(init());
      ASSERT_EQ(again.exit_code, 0) << run << ": " << again.err;
    }
    const auto info = straal({"info", "data"});
    ASSERT_EQ(info.exit_code, 0) << run << ": " << info.err;
  }
  for (const auto& entry : fs::directory_iterator(folder_.path())) {
    EXPECT_FALSE(entry.path().filename().string().starts_with(".data")) << entry.path();
  }
}

TEST_F(WriterTest, AWriterWaitsForAnotherOneAndSaysSo) {
  ASSERT_EQ(straal(init()).exit_code, 0);
  (void)folder_.file("one.csv",
                     "date,hour,id_activity,postcode,hits,sbi\n2013-02-02,1,1,1000AB,5,1\n");
  const std::vector<Words> writers = {{"ingest", "data", "one.csv"},
                                      {"remove", "data", "--dates", "2013-02-02"}};
  for (const Words& words : writers) {
    const int lock = ::open((folder_.path() / "data" / "lock").c_str(), O_RDWR | O_CLOEXEC);
    ASSERT_EQ(::flock(lock, LOCK_EX), 0);
    tests::RunningProgram writer(words, here());
    const std::string said = writer.wait_for_line("waiting");
    EXPECT_TRUE(said.starts_with("straal: another command is changing")) << said;
    ::close(lock);
    const auto ended = writer.wait();
    EXPECT_EQ(ended.exit_code, 0) << ended.err;
    EXPECT_EQ(ended.err.find("waiting"), ended.err.rfind("waiting"));
  }
}

}  // namespace
