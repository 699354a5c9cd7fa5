#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "server/cli/settings.h"

namespace server {
namespace {

// A command with one option of every kind, a second command beside it, and a group of two.
class Options : public testing::Test {
 protected:
  void SetUp() override {
    folder_ =
        std::filesystem::temp_directory_path() / ("straal-options-" + std::to_string(getpid()));
    std::filesystem::create_directories(folder_);
    const auto nothing = [](Terminal&) -> CommandResult { return {}; };
    commands_ = {
        {.name = "load",
         .summary = "Loads.",
         .example = "  straal load DIR FILE\n",
         .arguments = {{.name = "DIR",
                        .help = "A directory",
                        .count = Argument::Count::kOne,
                        .target = &directory_},
                       {.name = "FILE",
                        .help = "Files",
                        .count = Argument::Count::kMany,
                        .target = &files_}},
         .options = {switch_option("dry-run", "Changes nothing", dry_run_),
                     text_option("host", "ADDRESS", "Where to listen", host_),
                     whole_option("port", "PORT", "The port", {0, 65535}, port_),
                     decimal_option("radius", "KM", "Kilometres", radius_),
                     choice_option("if-exists", "What then", {"append", "fail"}, choice_),
                     column_option({{"date", "postcode", "sbi"}, {"code"}}, columns_)},
         .run = nothing},
        {.name = "look",
         .summary = "Looks.",
         .example = "  straal look DIR\n",
         .arguments = {{.name = "DIR",
                        .help = "A directory",
                        .count = Argument::Count::kOptional,
                        .target = &directory_}},
         .options = {switch_option("json", "As JSON", json_),
                     text_option("dates", "DATES", "Which", dates_)},
         .run = nothing},
        {.name = "shop",
         .summary = "Buys and sells.",
         .example = "  straal shop load DIR\n",
         .commands = {{.name = "shop load",
                       .summary = "Brings things in.",
                       .example = "  straal shop load DIR\n",
                       .arguments = {{.name = "DIR",
                                      .help = "A directory",
                                      .count = Argument::Count::kOne,
                                      .target = &directory_}},
                       .options = {whole_option("crates", "N", "How many", {0, 9}, crates_)},
                       .run = nothing},
                      {.name = "shop open",
                       .summary = "Opens the door.",
                       .example = "  straal shop open\n",
                       .run = nothing}}},
    };
    commands_[1].options[1].required = true;
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::string config(std::string_view text) {
    const std::filesystem::path file = folder_ / "straal.toml";
    std::ofstream(file) << text;
    return file.string();
  }

  // "" where the line can be read, else what is wrong with it.
  std::string read(const std::vector<std::string>& line) {
    const auto invocation = read_settings(commands_, line, [this](const std::string& name) {
      const auto variable = environment_.find(name);
      return variable == environment_.end() ? std::nullopt : std::optional{variable->second};
    });
    if (!invocation) {
      EXPECT_EQ(invocation.error().kind, CommandError::Kind::kMisused);
      return invocation.error().message;
    }
    if (const auto* text = std::get_if<std::string>(&*invocation)) shown_ = *text;
    if (const auto* command = std::get_if<const Command*>(&*invocation)) chosen_ = (*command)->name;
    return "";
  }

  std::filesystem::path folder_;
  std::vector<Command> commands_;
  std::map<std::string, std::string> environment_;
  std::string shown_;
  std::string chosen_;

  std::vector<std::string> directory_;
  std::vector<std::string> files_;
  bool dry_run_ = false;
  bool json_ = false;
  std::optional<std::string> host_ = "127.0.0.1";
  std::optional<std::string> dates_;
  unsigned port_ = 8080;
  unsigned crates_ = 0;
  double radius_ = 1.0;
  std::size_t choice_ = 0;
  std::vector<store::ColumnName> columns_;
};

TEST_F(Options, AreTheirDefaultsWhereNothingIsGiven) {
  EXPECT_EQ(read({"load", "dir", "file"}), "");
  EXPECT_EQ(directory_, std::vector<std::string>{"dir"});
  EXPECT_EQ(files_, std::vector<std::string>{"file"});
  EXPECT_FALSE(dry_run_);
  EXPECT_EQ(port_, 8080U);
  EXPECT_EQ(host_, "127.0.0.1");
}

TEST_F(Options, FlagWinsOverEnvironmentOverFileOverDefault) {
  const std::string file = config("[load]\nport = 1\nhost = \"file\"\nradius = 3\n");
  environment_ = {{"STRAAL_PORT", "2"}, {"STRAAL_HOST", "environment"}};
  EXPECT_EQ(read({"--config", file, "load", "dir", "file", "--port", "3"}), "");
  EXPECT_EQ(port_, 3U);
  EXPECT_EQ(host_, "environment");
  EXPECT_EQ(radius_, 3.0);
  EXPECT_EQ(choice_, 0U);
}

TEST_F(Options, SwitchesCanBeSwitchedOffAgain) {
  const std::string file = config("[load]\ndry-run = true\n");
  EXPECT_EQ(read({"load", "dir", "file", "--config", file}), "");
  EXPECT_TRUE(dry_run_);
  environment_ = {{"STRAAL_DRY_RUN", "false"}};
  EXPECT_EQ(read({"load", "dir", "file", "--config", file}), "");
  EXPECT_FALSE(dry_run_);
  EXPECT_EQ(read({"load", "dir", "file", "--dry-run"}), "");
  EXPECT_TRUE(dry_run_);
  environment_ = {{"STRAAL_DRY_RUN", "true"}};
  EXPECT_EQ(read({"load", "dir", "file", "--dry-run=false"}), "");
  EXPECT_FALSE(dry_run_);
}

TEST_F(Options, ConfigFileCanComeFromTheEnvironment) {
  environment_ = {{"STRAAL_CONFIG", config("[load]\nport = 7\n")}};
  EXPECT_EQ(read({"load", "dir", "file"}), "");
  EXPECT_EQ(port_, 7U);
}

TEST_F(Options, EmptyAndUnknownVariablesAreNothing) {
  environment_ = {{"STRAAL_PORT", ""}, {"STRAAL_NOBODY", "x"}, {"STRAAL_CONFIG", ""}};
  EXPECT_EQ(read({"load", "dir", "file"}), "");
  EXPECT_EQ(port_, 8080U);
}

TEST_F(Options, RepeatableOptionTakesOneValueEachTime) {
  EXPECT_EQ(read({"load", "--column", "postcode=place", "dir", "--column=sbi=category", "a", "b"}),
            "");
  EXPECT_EQ(directory_, std::vector<std::string>{"dir"});
  EXPECT_EQ(files_, (std::vector<std::string>{"a", "b"}));
  ASSERT_EQ(columns_.size(), 2U);
  EXPECT_EQ(columns_[0].name, "postcode");
  EXPECT_EQ(columns_[0].header, "place");
  EXPECT_EQ(columns_[1].name, "sbi");
  EXPECT_EQ(columns_[1].header, "category");
}

TEST_F(Options, ColumnsComeAsPairsFromTheEnvironmentAndAsAnArrayFromTheFile) {
  const std::string file = config("[load]\ncolumn = [\"date=dag, of\", \"sbi=branche\"]\n");
  EXPECT_EQ(read({"load", "dir", "file", "--config", file}), "");
  ASSERT_EQ(columns_.size(), 2U);
  EXPECT_EQ(columns_[0].header, "dag, of");
  environment_ = {{"STRAAL_COLUMN", "postcode=place,sbi=category"}};
  EXPECT_EQ(read({"load", "dir", "file", "--config", file}), "");
  ASSERT_EQ(columns_.size(), 2U);
  EXPECT_EQ(columns_[0].name, "postcode");
  EXPECT_EQ(read({"load", "dir", "file", "--column", "date=day"}), "");
  ASSERT_EQ(columns_.size(), 1U) << "a stronger list takes the place of a weaker one";
}

TEST_F(Options, ColumnsMustBeKnownAndServeOnce) {
  const auto refused = [this](const std::vector<std::string>& pairs) {
    std::vector<std::string> line = {"load", "dir", "file"};
    for (const std::string& pair : pairs) {
      line.insert(line.end(), {"--column", pair});
    }
    return read(line);
  };
  EXPECT_EQ(refused({"postcod=x"}),
            "--column: NAME must be one of: date, postcode, sbi, code; not \"postcod\"");
  EXPECT_EQ(refused({"postcode"}), "--column: must be NAME=HEADER, not \"postcode\"");
  EXPECT_EQ(refused({"=x"}), "--column: must be NAME=HEADER, not \"=x\"");
  EXPECT_EQ(refused({"sbi=a", "sbi=b"}), "--column: the column \"sbi\" is named twice");
  EXPECT_EQ(refused({"sbi=a", "date=a"}),
            "--column: header \"a\" cannot be both \"sbi\" and \"date\"");
  EXPECT_EQ(refused({"sbi=a", "code=a"}), "") << "the header of another table is another header";
}

TEST_F(Options, WordsThatLookLikeOptionsOrCommandsCanBeArguments) {
  EXPECT_EQ(read({"load", "load", "look", "-", "-1"}), "");
  EXPECT_EQ(directory_, std::vector<std::string>{"load"});
  EXPECT_EQ(files_, (std::vector<std::string>{"look", "-", "-1"}));
  EXPECT_EQ(read({"load", "dir", "--", "--port", "-x"}), "");
  EXPECT_EQ(files_, (std::vector<std::string>{"--port", "-x"}));
  EXPECT_EQ(read({"load", "dir", "", "a b"}), "");
  EXPECT_EQ(files_, (std::vector<std::string>{"", "a b"}));
}

TEST_F(Options, WrongWordsAreQuoted) {
  EXPECT_EQ(read({}), "a command is missing");
  EXPECT_EQ(read({"lod", "dir"}), "\"lod\" is not a command");
  EXPECT_EQ(read({"--port", "1", "load", "dir", "file"}), "\"--port\" is not an option of straal");
  EXPECT_EQ(read({"load", "dir", "file", "--prot", "1"}),
            "\"--prot\" is not an option of straal load");
  EXPECT_EQ(read({"load", "dir", "-x"}), "\"-x\" is not an option of straal load");
  EXPECT_EQ(read({"look", "--dates", "d", "dir", "more"}),
            "\"more\" is one word too many for straal look");
  EXPECT_EQ(read({"load", "dir", "file", "++"}), "\"++\" is one word too many");
  EXPECT_EQ(read({"load"}), "load: DIR is missing");
  EXPECT_EQ(read({"load", "dir"}), "load: FILE is missing");
  EXPECT_EQ(read({"look"}), "look: --dates is missing");
}

TEST_F(Options, ValuesThatCannotBeReadAreQuoted) {
  const std::vector<std::pair<std::vector<std::string>, std::string>> cases = {
      {{"--port", "x"}, "--port: must be a whole number from 0 to 65535, not \"x\""},
      {{"--port", "-1"}, "--port: must be a whole number from 0 to 65535, not \"-1\""},
      {{"--port", "65536"}, "--port: must be a whole number from 0 to 65535, not \"65536\""},
      {{"--port", "80 "}, "--port: must be a whole number from 0 to 65535, not \"80 \""},
      {{"--port", ""}, "--port: must be a whole number from 0 to 65535, not \"\""},
      {{"--port", "--dry-run"},
       "--port: must be a whole number from 0 to 65535, not \"--dry-run\""},
      {{"--port", "99999999999999999999"},
       "--port: must be a whole number from 0 to 65535, not \"99999999999999999999\""},
      {{"--port=", "5"}, "\"--port=\" has no value"},
      {{"--port", "1", "--port", "2"}, "--port is given 2 times"},
      {{"--radius", "nan"}, "--radius: must be a number, 0 or more, not \"nan\""},
      {{"--radius", "inf"}, "--radius: must be a number, 0 or more, not \"inf\""},
      {{"--radius", "-1"}, "--radius: must be a number, 0 or more, not \"-1\""},
      {{"--radius", "1e999"}, "--radius: must be a number, 0 or more, not \"1e999\""},
      {{"--radius", "1km"}, "--radius: must be a number, 0 or more, not \"1km\""},
      {{"--if-exists", "skip"}, "--if-exists: must be one of: append, fail; not \"skip\""},
  };
  for (const auto& [words, message] : cases) {
    std::vector<std::string> line = {"load", "dir", "file"};
    line.insert(line.end(), words.begin(), words.end());
    EXPECT_EQ(read(line), message);
  }
  EXPECT_NE(read({"load", "dir", "file", "--port"}).find("--port"), std::string::npos);
  EXPECT_NE(read({"load", "dir", "file", "--dry-run=maybe"}).find("maybe"), std::string::npos);
  environment_ = {{"STRAAL_DRY_RUN", "maybe"}};
  EXPECT_EQ(read({"load", "dir", "file"}), "STRAAL_DRY_RUN: must be true or false, not \"maybe\"");
}

TEST_F(Options, ConfigFileIsCheckedAsAWhole) {
  const auto refused = [this](std::string_view text) {
    const std::string file = config(text);
    const std::string message = read({"load", "dir", "file", "--config", file});
    EXPECT_TRUE(message.starts_with(file)) << message;
    return message.substr(std::min(message.size(), file.size()));
  };
  EXPECT_EQ(refused("[load]\nport = 1\nprot = 2\n"),
            ":3: \"prot\" is not a key of [load]; its keys are dry-run, host, port, radius, "
            "if-exists, column");
  EXPECT_EQ(refused("[laod]\n"), ":1: [laod] is not a command");
  EXPECT_EQ(refused("\nport = 1\n"),
            ":2: \"port\" must be in the table of a command, such as [serve]");
  EXPECT_EQ(refused("[load]\nport = \"1\"\n"), ":2: \"port\" must be a whole number");
  EXPECT_EQ(refused("[load]\nport = 1.0\n"), ":2: \"port\" must be a whole number");
  EXPECT_EQ(refused("[load]\nhost = 1\n"), ":2: \"host\" must be a text in quotes");
  EXPECT_EQ(refused("[load]\ndry-run = \"true\"\n"), ":2: \"dry-run\" must be true or false");
  EXPECT_EQ(refused("[load]\ncolumn = \"a=b\"\n"), ":2: \"column\" must be an array of texts");
  EXPECT_EQ(refused("[load]\nport = 70000\n"),
            ":2: \"port\": must be a whole number from 0 to 65535, not \"70000\"");
  EXPECT_EQ(refused("[load]\nradius = -0.5\n"),
            ":2: \"radius\": must be a number, 0 or more, not \"-0.5\"");
  EXPECT_EQ(refused("[load]\nradius = nan\n"),
            ":2: \"radius\": must be a number, 0 or more, not \"nan\"");
  EXPECT_EQ(refused("[look]\njson = 1\n"), ":2: \"json\" must be true or false")
      << "also the table of another command";
  EXPECT_NE(refused("[load]\nhost = 2013-01-01\n").find(":2: \"host\" must be true or"),
            std::string::npos);
  EXPECT_EQ(refused("[load.deeper]\nport = 1\n"), ":1: [load.deeper] is not a command");
  EXPECT_TRUE(refused("[load]\nport = \n").starts_with(":2: ")) << "no TOML";
  EXPECT_TRUE(refused("[load]\nport = 1\nport = 2\n").starts_with(":3: ")) << "twice";
}

TEST_F(Options, OfACommandInAGroupAreReadLikeAnyOther) {
  EXPECT_EQ(read({"shop", "load", "load"}), "");
  EXPECT_EQ(chosen_, "shop load");
  EXPECT_EQ(directory_, std::vector<std::string>{"load"});
  EXPECT_EQ(read({"shop", "open"}), "");
  EXPECT_EQ(chosen_, "shop open");

  const std::string file = config("[shop.load]\ncrates = 1\n");
  for (const std::vector<std::string>& line :
       {std::vector<std::string>{"--config", file, "shop", "load", "dir"},
        std::vector<std::string>{"shop", "--config", file, "load", "dir"},
        std::vector<std::string>{"shop", "load", "dir", "--config", file}}) {
    crates_ = 0;
    EXPECT_EQ(read(line), "");
    EXPECT_EQ(crates_, 1U);
  }
  environment_ = {{"STRAAL_CRATES", "2"}};
  EXPECT_EQ(read({"shop", "load", "dir", "--config", file}), "");
  EXPECT_EQ(crates_, 2U);
  EXPECT_EQ(read({"shop", "load", "dir", "--config", file, "--crates", "3"}), "");
  EXPECT_EQ(crates_, 3U);
}

TEST_F(Options, GroupsTellTheirCommands) {
  EXPECT_EQ(read({"--help"}), "");
  EXPECT_NE(shown_.find("shop  Buys and sells."), std::string::npos) << shown_;
  EXPECT_EQ(read({"shop", "--help"}), "");
  EXPECT_NE(shown_.find("Usage: straal shop COMMAND"), std::string::npos) << shown_;
  EXPECT_NE(shown_.find("open  Opens the door."), std::string::npos) << shown_;
  EXPECT_EQ(read({"shop", "load", "--help"}), "");
  EXPECT_NE(shown_.find("Usage: straal shop load DIR"), std::string::npos) << shown_;
  EXPECT_NE(shown_.find("[shop.load]"), std::string::npos) << shown_;
}

TEST_F(Options, WrongWordsInAGroupAreQuoted) {
  EXPECT_EQ(read({"shop"}), "a command of straal shop is missing");
  EXPECT_EQ(read({"shop", "sell"}), "\"sell\" is not a command of straal shop");
  EXPECT_EQ(read({"shop", "--crates", "1", "load", "dir"}),
            "\"--crates\" is not an option of straal shop");
  EXPECT_EQ(read({"shop", "load"}), "shop load: DIR is missing");
  EXPECT_EQ(read({"shop", "open", "load"}), "\"load\" is one word too many for straal shop open");
  EXPECT_EQ(
      read({"--config", config("[shop]\ncrates = 1\n"), "shop", "open"}),
      config("[shop]\ncrates = 1\n") + ":2: \"crates\" is not a key of [shop], which has no keys");
  EXPECT_EQ(read({"--config", config("[shop.lod]\n"), "shop", "open"}),
            config("[shop.lod]\n") + ":1: [shop.lod] is not a command");
}

TEST_F(Options, ConfigFileMustBeThereOnce) {
  const std::string absent = (folder_ / "absent.toml").string();
  EXPECT_NE(read({"load", "dir", "file", "--config", absent}).find(absent), std::string::npos);
  EXPECT_NE(read({"load", "dir", "file", "--config", folder_.string()}).find(folder_.string()),
            std::string::npos);
  EXPECT_EQ(read({"--config", "a", "load", "dir", "file", "--config", "b"}),
            "--config is given twice");
}

TEST_F(Options, RequiredOptionMayComeFromAnyLayer) {
  EXPECT_EQ(read({"look", "--dates", "flag"}), "");
  environment_ = {{"STRAAL_DATES", "environment"}};
  EXPECT_EQ(read({"look"}), "");
  EXPECT_EQ(dates_, "environment");
  environment_ = {};
  EXPECT_EQ(read({"look", "--config", config("[look]\ndates = \"file\"\n")}), "");
  EXPECT_EQ(dates_, "file");
}

TEST_F(Options, HelpNamesEveryOptionAndItsDefault) {
  EXPECT_EQ(read({"load", "--help"}), "");
  for (const Option& option : commands_[0].options) {
    EXPECT_NE(shown_.find("--" + option.name), std::string::npos) << shown_;
    EXPECT_NE(shown_.find(option.help), std::string::npos) << shown_;
  }
  EXPECT_NE(shown_.find("(default 8080)"), std::string::npos) << shown_;
  EXPECT_NE(shown_.find("Usage: straal load DIR FILE..."), std::string::npos) << shown_;
  EXPECT_NE(shown_.find("straal load DIR FILE\n"), std::string::npos) << shown_;
  EXPECT_EQ(read({"--help"}), "");
  EXPECT_NE(shown_.find("look  Looks."), std::string::npos) << shown_;
  EXPECT_EQ(read({"look", "-h"}), "");
  EXPECT_NE(shown_.find("Usage: straal look [DIR] --dates DATES"), std::string::npos) << shown_;
}

TEST_F(Options, VersionIsOneLine) {
  EXPECT_EQ(read({"--version"}), "");
  EXPECT_TRUE(shown_.starts_with("straal ")) << shown_;
  EXPECT_EQ(std::ranges::count(shown_, '.'), 2) << shown_;
  EXPECT_EQ(shown_.find('\n'), shown_.size() - 1) << shown_;
}

TEST(ReadBytes, TakesUnitsOfBothKinds) {
  EXPECT_EQ(read_bytes("65536").value(), 65536U);
  EXPECT_EQ(read_bytes("7B").value(), 7U);
  EXPECT_EQ(read_bytes("500MB").value(), 500'000'000U);
  EXPECT_EQ(read_bytes("500 kB").value(), 500'000U);
  EXPECT_EQ(read_bytes("4GiB").value(), 4ULL << 30U);
  EXPECT_EQ(read_bytes("2TiB").value(), 2ULL << 40U);
}

TEST(ReadBytes, RefusesWhatIsNoSize) {
  for (const char* text : {"", "0", "GiB", "-1", "4 G", "4GiBs", "1.5GiB", "4  GiB", " 4GiB",
                           "99999999999999999999", "99999999999TiB"}) {
    const auto bytes = read_bytes(text);
    ASSERT_FALSE(bytes) << text;
    EXPECT_NE(bytes.error().detail.find('"' + std::string(text) + '"'), std::string::npos);
  }
}

}  // namespace
}  // namespace server
