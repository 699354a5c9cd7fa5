// Files of a data directory that are damaged, replaced, copied over and mended under a running
// server: it lives, it never sends a wrong number, and it says what is damaged.

#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <chrono>
#include <csignal>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <mutex>
#include <random>
#include <set>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "tests/support/has.h"
#include "tests/support/machine/comes_true.h"
#include "tests/support/machine/http_client.h"
#include "tests/support/machine/program.h"
#include "tests/support/machine/temporary_folder.h"
#include "tests/support/suite.h"

namespace {

namespace fs = std::filesystem;
using tests::comes_true;
using tests::fetch;
using tests::has;
using Words = std::vector<std::string>;

constexpr int kStruckDates = 16;  // Two windows of 8 days, one of 64.

std::string day_of_damage(int day) {
  return "2013-01-" + std::string(day < 10 ? "0" : "") + std::to_string(day);
}

std::string bytes_in_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// Over what is there: the inode stays, and for a moment the file is empty.
void write_over_file(const fs::path& path, const std::string& bytes) {
  std::ofstream{path, std::ios::binary | std::ios::trunc} << bytes;
}

// As rsync does it.
void put_file_in_place(const fs::path& path, const std::string& bytes) {
  const fs::path other = path.string() + ".other";
  write_over_file(other, bytes);
  fs::rename(other, path);
}

class DamageTest : public testing::Test {
 protected:
  // A directory of 400 postcodes; each date has 4,000 rows in a few pages.
  static void SetUpTestSuite() {
    folder_ = std::make_unique<tests::TemporaryFolder>(tests::folder_in_memory());
    std::mt19937 random(13);
    const auto below = [&random](unsigned limit) { return random() % limit; };
    std::string places = "postcode,lat,lon\n";
    std::vector<std::string> codes;
    for (int i = 0; i < 400; ++i) {
      codes.push_back(std::to_string(1000 + i / 20) + static_cast<char>('A' + i % 20) + "A");
      places += codes.back() + "," + "52." + std::to_string(100 + below(300)) + "," + "5." +
                std::to_string(100 + below(300)) + "\n";
    }
    std::string rows = "date,hour,id_activity,postcode,hits,delta,sbi\n";
    for (int day = 1; day <= kStruckDates; ++day) {
      for (int i = 0; i < 4'000; ++i) {
        rows += day_of_damage(day) + "," + std::to_string(below(24)) + "," +
                std::to_string(below(900)) + "," + codes[below(400)] + "," +
                std::to_string(1 + below(9)) + "," + std::to_string(below(5)) +
                (below(2) == 0 ? ",56\n" : ",47\n");
      }
    }
    (void)folder_->file("places.csv", places);
    (void)folder_->file("rows.csv", rows);
    for (const Words& words :
         {Words{"init", "data", "--postcodes", "places.csv", "--crs", "EPSG:28992"},
          Words{"ingest", "data", "rows.csv"}}) {
      const auto done = tests::run_straal(words, {.working_folder = folder_->path().string()});
      ASSERT_EQ(done.exit_code, 0) << done.err;
    }
    for (const auto& entry : fs::directory_iterator(folder_->path() / "data/dates")) {
      right_files()[entry.path().filename()] = bytes_in_file(entry.path());
    }
    ASSERT_GT(right_files().size(), kStruckDates + 1U) << "windows too";
  }
  static void TearDownTestSuite() { folder_.reset(); }

  // The files of dates/, as they were written.
  static std::map<std::string, std::string>& right_files() {
    static std::map<std::string, std::string> files;
    return files;
  }
  static fs::path data() { return folder_->path() / "data"; }
  static fs::path path_of(const std::string& name) { return data() / "dates" / name; }
  static std::string file_of(const std::string& date) {
    for (const auto& [name, bytes] : right_files()) {
      if (name.starts_with(date) && name.ends_with(".partition")) return name;
    }
    return {};
  }

  void TearDown() override { mend_all(); }
  static void mend_all() {
    for (const auto& [name, bytes] : right_files()) {
      if (bytes_in_file(path_of(name)) != bytes) put_file_in_place(path_of(name), bytes);
    }
  }

  // The questions about a date that read all of it, each in another way.
  static Words questions_about(const std::string& dates) {
    return {"/api/1000AA/" + dates + "/500?precision=pc6",
            "/api/1000AA/" + dates + "/500?precision=none&hours=3-20",
            "/api/1010BA/" + dates + "/8?precision=pc4&sbi=56"};
  }

  static inline std::unique_ptr<tests::TemporaryFolder> folder_;
};

// A server over the data, whose log goes to a file: nobody has to read it.
class StruckServer {
 public:
  StruckServer(const fs::path& folder, const std::string& options, const std::string& before = "")
      : log_{folder / "log"} {
    fs::remove(log_);
    program_ = std::make_unique<tests::RunningProgram>(
        Words{"-c", before + "exec " STRAAL_PROGRAM " serve data --port 0 " + options + " 2>log"},
        tests::ProgramInput{.working_folder = folder.string(), .program = "/bin/sh"});
    EXPECT_TRUE(comes_true([this] { return has(log(), "listening on"); })) << log();
    port_ = tests::port_in(log().substr(log().find("listening on")));
  }
  [[nodiscard]] int port() const { return port_; }
  [[nodiscard]] std::string log() const { return bytes_in_file(log_); }
  [[nodiscard]] std::string readiness() const { return fetch(port_, "/readyz").body; }
  [[nodiscard]] bool becomes_ready() const {
    return comes_true([this] { return readiness() == "ready\n"; });
  }
  [[nodiscard]] bool becomes_degraded(const std::string& file) const {
    return comes_true([&] { return has(readiness(), "degraded") && has(readiness(), file); });
  }
  [[nodiscard]] int stop() {
    program_->send_signal(SIGTERM);
    return program_->wait().exit_code;
  }

 private:
  fs::path log_;
  std::unique_ptr<tests::RunningProgram> program_;
  int port_ = 0;
};

// Each way to damage a file, before its date was asked about and after.
TEST_F(DamageTest, OfADateIsToldAndNeverAnsweredFrom) {
  using Damage = void (*)(const fs::path&, const std::string&);
  const std::array<std::pair<const char*, Damage>, 6> damages{{
      {"emptied", [](const fs::path& path, const std::string&) { write_over_file(path, ""); }},
      {"cut to a half", [](const fs::path& path,
                           const std::string& right) { fs::resize_file(path, right.size() / 2); }},
      {"noise",
       [](const fs::path& path, const std::string& right) {
         std::mt19937 random(5);
         std::string noise = right;
         for (char& byte : std::span(noise).first(14'000)) byte = static_cast<char>(random());
         write_over_file(path, noise);
       }},
      {"zeros",
       [](const fs::path& path, const std::string& right) {
         std::string zeros = right;
         std::ranges::fill(std::span(zeros).subspan(3'000, 20'000), '\0');
         write_over_file(path, zeros);
       }},
      {"another date's file",
       [](const fs::path& path, const std::string&) {
         put_file_in_place(path, right_files().at(file_of(day_of_damage(9))));
       }},
      {"removed", [](const fs::path& path, const std::string&) { fs::remove(path); }},
  }};
  StruckServer server(folder_->path(), "");
  std::map<std::string, std::string> right;
  for (int day = 1; day <= kStruckDates; ++day) {
    if (day >= 4 && day < 4 + 6) continue;  // These stay cold.
    for (const std::string& question : questions_about(day_of_damage(day))) {
      right[question] = fetch(server.port(), question).body;
    }
  }
  for (int warm = 0; warm < 2; ++warm) {
    int day = warm != 0 ? 10 : 4;
    for (const auto& [what, damage] : damages) {
      const std::string file = file_of(day_of_damage(day));
      damage(path_of(file), right_files().at(file));
      for (const std::string& question : questions_about(day_of_damage(day))) {
        const tests::HttpReply reply = fetch(server.port(), question);
        if (warm != 0) {
          EXPECT_EQ(reply.body, right[question]) << what << ", in memory already";
        } else if (reply.status != 200) {
          EXPECT_EQ(reply.status, 500) << what;
          EXPECT_TRUE(has(reply.body, day_of_damage(day)) && has(reply.body, file)) << reply.body;
        }
      }
      EXPECT_EQ(fetch(server.port(), questions_about(day_of_damage(1))[0]).body,
                right[questions_about(day_of_damage(1))[0]]);
      ++day;
    }
  }
  for (int day = 4; day < 16; ++day) {
    EXPECT_TRUE(comes_true([&] { return has(server.log(), file_of(day_of_damage(day)) + " "); }))
        << day;
  }
  EXPECT_TRUE(has(fetch(server.port(), "/metrics").body, "\nstraal_damaged_dates 12\n"));
  EXPECT_TRUE(server.becomes_degraded("and 9 more"));
  mend_all();
  EXPECT_TRUE(server.becomes_ready()) << server.readiness();
  for (const auto& [question, body] : right) {
    EXPECT_EQ(fetch(server.port(), question).body, body);
  }
  EXPECT_EQ(server.stop(), 0) << server.log();
}

TEST_F(DamageTest, ThatIsThereAtTheStartIsMendedWithoutARestart) {
  const std::string file = file_of(day_of_damage(3));
  std::string cut = right_files().at(file);
  cut.resize(cut.size() - 5);
  write_over_file(path_of(file), cut);
  std::string window;
  for (const auto& [name, bytes] : right_files()) {
    if (name.ends_with(".window")) window = name;
  }
  ASSERT_FALSE(window.empty());
  write_over_file(path_of(window), "");
  StruckServer server(folder_->path(), "");
  EXPECT_EQ(fetch(server.port(), questions_about(day_of_damage(3))[0]).status, 500);
  EXPECT_EQ(fetch(server.port(), questions_about("2013-01-09..2013-01-16")[0]).status, 200);
  EXPECT_TRUE(has(server.readiness(), file)) << server.readiness();
  EXPECT_TRUE(has(server.readiness(), window)) << server.readiness();
  mend_all();
  EXPECT_TRUE(server.becomes_ready()) << server.readiness();
  EXPECT_EQ(fetch(server.port(), questions_about(day_of_damage(3))[0]).status, 200);
  EXPECT_EQ(server.stop(), 0);
}

// A window is a help: its dates have the numbers too.
TEST_F(DamageTest, OfAWindowChangesNoAnswer) {
  const std::string all = "2013-01-01..2013-01-16";
  std::string right;
  {
    StruckServer server(folder_->path(), "");
    right = fetch(server.port(), questions_about(all)[0]).body;
  }
  StruckServer server(folder_->path(), "");
  for (const auto& [name, bytes] : right_files()) {
    if (!name.ends_with(".window")) continue;
    std::string damaged = bytes;
    damaged[damaged.size() / 3] ^= 8;
    write_over_file(path_of(name), damaged);
  }
  EXPECT_EQ(fetch(server.port(), questions_about(all)[0]).body, right);
  EXPECT_TRUE(server.becomes_degraded(".window")) << server.readiness();
  EXPECT_TRUE(has(fetch(server.port(), "/metrics").body, "\nstraal_damaged_dates 0\n"));
  mend_all();
  EXPECT_TRUE(server.becomes_ready()) << server.readiness();
  EXPECT_EQ(fetch(server.port(), questions_about(all)[0]).body, right);
}

// With half as many descriptors as there are files; and the whole directory is copied over while
// questions come, which changes no number. A file that stays empty for longer than the server waits
// for it, 0.25 s, since the machine is busy elsewhere, is told as damaged until it is whole again.
TEST_F(DamageTest, IsNeitherACopyOfTheSameNorALackOfDescriptors) {
  const fs::path backup = folder_->path() / "backup";
  fs::copy(data(), backup, fs::copy_options::recursive);
  for (const char* before : {"", "ulimit -n 24; "}) {
    std::map<std::string, std::string> right;
    const bool few = *before != '\0';
    StruckServer server(folder_->path(), few ? "--memory 100kB --threads 4" : "", before);
    for (int day = 1; day <= kStruckDates; ++day) {
      right[day_of_damage(day)] = fetch(server.port(), questions_about(day_of_damage(day))[1]).body;
      EXPECT_TRUE(has(right[day_of_damage(day)], "\"total\"")) << right[day_of_damage(day)];
    }
    StruckServer* asked = &server;
    std::jthread copier([&backup] {
      for (int time = 0; time < 5; ++time) {
        for (const auto& entry : fs::recursive_directory_iterator(backup)) {
          if (!entry.is_regular_file() || entry.path().filename() == "lock") continue;
          write_over_file(data() / fs::relative(entry.path(), backup), bytes_in_file(entry.path()));
        }
      }
    });
    int refused = 0;
    for (int time = 0; time < 10; ++time) {
      for (const auto& [date, body] : right) {
        const auto reply = fetch(asked->port(), questions_about(date)[1]);
        if (reply.status == 500 && has(reply.body, "/problems/damaged-data")) {
          ++refused;
        } else {
          EXPECT_EQ(reply.body, body);
        }
      }
    }
    copier.join();
    EXPECT_LE(refused, 16) << "of 160";
    EXPECT_TRUE(server.becomes_ready()) << server.readiness();
    for (const auto& [date, body] : right) {
      EXPECT_EQ(fetch(asked->port(), questions_about(date)[1]).body, body);
    }
    EXPECT_EQ(server.stop(), 0);
  }
  fs::remove_all(backup);
}

// The tables that the server holds in memory are looked at, too: a restart needs them.
TEST_F(DamageTest, OfATableIsFoundByTheScrub) {
  const fs::path table = data() / "postcodes.csv";
  const std::string right = bytes_in_file(table);
  StruckServer server(folder_->path(), "--scrub-every 0.0002");
  std::string damaged = right;
  damaged[damaged.size() / 2] ^= 1;
  write_over_file(table, damaged);
  EXPECT_TRUE(server.becomes_degraded("postcodes.csv")) << server.readiness();
  write_over_file(table, right);
  EXPECT_TRUE(server.becomes_ready()) << server.readiness();
}

// What happens to a random file at a random moment while clients ask. A file that is whole is
// answered from; another is, too, where it is in memory; no answer is wrong.
class DamageStorm {
 public:
  DamageStorm(int port, std::map<std::string, std::string> right, unsigned seed)
      : port_{port}, right_{std::move(right)}, random_{seed} {}

  // Asks until stopped, and counts what must not be.
  void ask(const std::stop_token& stop, unsigned seed) {
    std::mt19937 random(seed);
    while (!stop.stop_requested()) {
      auto at = right_.begin();
      std::advance(at, random() % right_.size());
      const unsigned before = changes_;
      const bool whole = damaged_ == 0;
      const tests::HttpReply reply = fetch(port_, at->first);
      ++asked;
      if (reply.status == 200) {
        if (reply.body != at->second) complain("a wrong number: " + at->first);
      } else if (reply.status != 500 || !has(reply.body, "damaged")) {
        complain(std::to_string(reply.status) + " " + reply.body);
      } else if (whole && before == changes_) {
        complain("nothing was damaged: " + reply.body);
      } else {
        ++refused;
      }
    }
  }

  // One blow to one file. The directory is whole again after some of them.
  void strike(const fs::path& dates, const std::map<std::string, std::string>& files) {
    auto at = files.begin();
    std::advance(at, random_() % files.size());
    const fs::path path = dates / at->first;
    std::string bytes = at->second;
    const auto place = [&] { return random_() % bytes.size(); };
    const auto how = static_cast<int>(random_() % 9);
    if (how < 7) hurt(at->first);
    switch (how) {
      case 0:
      case 1:
        bytes[place()] ^= static_cast<char>(1U << random_() % 8);
        (how == 0 ? put_file_in_place : write_over_file)(path, bytes);
        break;
      case 2:
        bytes.resize(place());
        write_over_file(path, bytes);
        break;
      case 3:
        std::ranges::generate(std::span(bytes).first(place()),
                              [this] { return static_cast<char>(random_()); });
        write_over_file(path, bytes);
        break;
      case 4:
        std::ranges::fill(std::span(bytes).subspan(place()), '\0');
        write_over_file(path, bytes);
        break;
      case 5:
        put_file_in_place(path, files.begin()->second);
        break;
      case 6:
        fs::remove(path);
        break;
      default:
        if (!hurt_.contains(at->first))
          (how == 7 ? put_file_in_place : write_over_file)(path, bytes);
        break;
    }
    // Long enough for questions to give up on what they find damaged.
    if (random_() % 10 == 0) std::this_thread::sleep_for(std::chrono::milliseconds{400});
    if (random_() % 8 != 0) return;
    ++changes_;
    for (const std::string& name : hurt_) {
      (random_() % 2 == 0 ? put_file_in_place : write_over_file)(dates / name, files.at(name));
    }
    hurt_.clear();
    damaged_ = 0;
    ++changes_;
  }

  std::string complaints() {
    const std::lock_guard lock{mutex_};
    return complaints_;
  }

  std::atomic<unsigned> asked = 0;
  std::atomic<unsigned> refused = 0;

 private:
  void hurt(const std::string& name) {
    hurt_.insert(name);
    damaged_ = 1;
    ++changes_;
  }
  void complain(const std::string& about) {
    const std::lock_guard lock{mutex_};
    if (complaints_.size() < 2'000) complaints_ += about.substr(0, 300) + "\n";
  }

  int port_;
  const std::map<std::string, std::string> right_;  // Answers by question.
  std::mt19937 random_;
  std::set<std::string> hurt_;
  std::atomic<unsigned> damaged_ = 0;
  std::atomic<unsigned> changes_ = 0;
  std::mutex mutex_;
  std::string complaints_;
};

TEST_F(DamageTest, InAnyWayAtAnyTimeSendsNoWrongNumber) {
  const unsigned seed = tests::suite_seed("damage");
  const unsigned strikes = tests::suite_size(40, 1'000);
  std::map<std::string, std::string> right;
  {
    StruckServer server(folder_->path(), "");
    for (int day = 1; day <= kStruckDates; ++day) {
      for (const std::string& question : questions_about(day_of_damage(day))) right[question];
    }
    for (const char* dates : {"2013-01-01..2013-01-16", "2013-01-02..2013-01-13"}) {
      for (const std::string& question : questions_about(dates)) right[question];
      right["/v1/impact?postcode=1000AA&dates=2013-01-15&radius=8&precision=pc6"];
    }
    for (auto& [question, body] : right) {
      const tests::HttpReply reply = fetch(server.port(), question);
      ASSERT_EQ(reply.status, 200) << question << reply.body;
      body = reply.body;
    }
  }
  unsigned asked = 0;
  unsigned refused = 0;
  for (unsigned half = 0; half < 2; ++half) {
    // Where little fits, every page is read again and again.
    StruckServer server(folder_->path(), half == 0 ? "" : "--memory 200kB");
    DamageStorm storm(server.port(), right, seed + half);
    {
      std::vector<std::jthread> clients;
      for (unsigned client = 0; client < 3; ++client) {
        clients.emplace_back(
            [&, client](const std::stop_token& stop) { storm.ask(stop, seed + client); });
      }
      for (unsigned strike = 0; strike < strikes / 2; ++strike) {
        storm.strike(data() / "dates", right_files());
        std::this_thread::sleep_for(std::chrono::milliseconds{20});
      }
    }
    EXPECT_EQ(storm.complaints(), "");
    mend_all();
    EXPECT_TRUE(server.becomes_ready()) << server.readiness();
    for (const auto& [question, body] : right) EXPECT_EQ(fetch(server.port(), question).body, body);
    EXPECT_EQ(server.stop(), 0) << server.log();
    asked += storm.asked;
    refused += storm.refused;
  }
  std::cout << strikes << " strikes, " << asked << " questions, " << refused << " refused\n";
  EXPECT_GT(asked, strikes);
  EXPECT_GT(refused, 0U);
}

}  // namespace
