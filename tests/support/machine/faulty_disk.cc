#include "tests/support/machine/faulty_disk.h"

#include <cassert>
#include <cerrno>
#include <fstream>
#include <functional>
#include <random>
#include <system_error>
#include <utility>

#include "store/types/quoted.h"

namespace tests {

namespace fs = std::filesystem;
using store::Disk;
using store::Result;

namespace {

tl::unexpected<store::Error> failed(const fs::path& path, int number) {
  return store::fail(store::ErrorCode::kUnavailable, "cannot use " + store::quoted(path) + ": " +
                                                         std::generic_category().message(number));
}

tl::unexpected<store::Error> dead() {
  return store::fail(store::ErrorCode::kUnavailable, "the process has ended");
}

std::string garbage(std::size_t size, unsigned seed) {
  std::minstd_rand random(seed);
  std::string bytes(size, '\0');
  for (char& byte : bytes) byte = static_cast<char>(random());
  return bytes;
}

std::string read_all(const fs::path& path) { return Disk::real().read(path).value(); }

}  // namespace

// A file or folder as the process sees it, and as the disk has it for good.
struct FaultyDisk::Node {
  using Entries = std::map<std::string, std::shared_ptr<Node>>;

  bool is_folder = false;
  std::string bytes = {};
  std::string synced_bytes = {};
  bool is_lost = false;  // A sync has failed: no later one brings back what it should have kept.
  Entries entries = {};
  Entries synced_entries = {};
  std::vector<Entries> changes = {};  // Since the last sync, each in one step; null is removed.

  static std::shared_ptr<Node> of_real(const fs::path& path) {
    auto node = std::make_shared<Node>();
    node->is_folder = fs::is_directory(path);
    if (!node->is_folder) {
      node->bytes = node->synced_bytes = read_all(path);
      return node;
    }
    for (const auto& entry : fs::directory_iterator(path)) {
      node->entries[entry.path().filename().string()] = of_real(entry.path());
    }
    node->synced_entries = node->entries;
    return node;
  }

  void change(const Entries& change) {
    apply(change, entries);
    changes.push_back(change);
  }

  static void apply(const Entries& change, Entries& entries) {
    for (const auto& [name, node] : change) {
      if (node == nullptr) {
        entries.erase(name);
      } else {
        entries[name] = node;
      }
    }
  }

  void sync() {
    if (!is_lost) synced_bytes = bytes;
    synced_entries = entries;
    changes.clear();
  }

  [[nodiscard]] std::string surviving_bytes(Survival::Contents contents,
                                            std::minstd_rand& random) const {
    using Contents = Survival::Contents;
    if (bytes == synced_bytes && !is_lost) return bytes;
    if (contents == Contents::kMixed) contents = static_cast<Contents>(random() % 4);
    switch (contents) {
      case Contents::kOld:
        return synced_bytes;
      case Contents::kHalf:
        return bytes.substr(0, bytes.size() / 2);
      case Contents::kGarbage:
        return garbage(bytes.size(), static_cast<unsigned>(random()));
      default:
        return bytes;
    }
  }

  void survive(const std::string& prefix, const Survival& survival, std::minstd_rand& random,
               std::map<std::string, std::string>& files) const {
    using Names = Survival::Names;
    Entries surviving = synced_entries;
    for (const Entries& change : changes) {
      const bool kept =
          survival.names == Names::kKept || (survival.names == Names::kMixed && random() % 2 == 0);
      if (kept) apply(change, surviving);
    }
    for (const auto& [name, node] : surviving) {
      if (node->is_folder) {
        files[prefix + name + "/"];
        node->survive(prefix + name + "/", survival, random, files);
      } else {
        files[prefix + name] = node->surviving_bytes(survival.contents, random);
      }
    }
  }
};

// Where a path is, or would be.
struct FaultyDisk::Place {
  std::shared_ptr<Node> folder;  // The one that it is in; the tree's own for the root.
  std::string name;
  std::shared_ptr<Node> node;  // Null where nothing is there.
};

class FaultyDisk::File final : public store::NewFile {
 public:
  File(FaultyDisk& disk, fs::path path, std::shared_ptr<Node> node,
       std::unique_ptr<store::NewFile> real)
      : disk_{disk}, path_{std::move(path)}, node_{std::move(node)}, real_{std::move(real)} {}

  Result<void> write(std::span<const std::byte> bytes) override {
    const std::lock_guard lock{disk_.mutex_};
    if (broken_) return failed(path_, EIO);
    const Outcome outcome = disk_.begin_call("write", path_);
    if (outcome == Outcome::kDone) return put(bytes);
    broken_ = true;
    if (outcome == Outcome::kFails) return failed(path_, EIO);
    if (auto half = put(bytes.first(bytes.size() / 2)); !half) return half;
    if (outcome == Outcome::kIsFull) return failed(path_, ENOSPC);
    return dead();
  }

  Result<void> sync() override {
    const std::lock_guard lock{disk_.mutex_};
    if (broken_) return failed(path_, EIO);
    const Outcome outcome = disk_.begin_call("sync", path_);
    if (outcome == Outcome::kDone) node_->sync();
    if (outcome == Outcome::kFails) node_->is_lost = true;
    broken_ = outcome != Outcome::kDone && outcome != Outcome::kLies;
    if (!broken_) return {};
    return outcome == Outcome::kDies ? dead() : failed(path_, EIO);
  }

 private:
  Result<void> put(std::span<const std::byte> bytes) {
    node_->bytes.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    return real_->write(bytes);
  }

  FaultyDisk& disk_;
  fs::path path_;
  std::shared_ptr<Node> node_;
  std::unique_ptr<store::NewFile> real_;
  bool broken_ = false;
};

FaultyDisk::FaultyDisk(const fs::path& root) : root_{root}, tree_{Node::of_real(root)} {}

FaultyDisk::~FaultyDisk() = default;

void FaultyDisk::start(const Faults& faults) {
  const std::lock_guard lock{mutex_};
  faults_ = faults;
  calls_.clear();
  syncs_ = 0;
  dead_ = false;
}

std::vector<std::string> FaultyDisk::calls() const {
  const std::lock_guard lock{mutex_};
  return calls_;
}

bool FaultyDisk::is_dead() const {
  const std::lock_guard lock{mutex_};
  return dead_;
}

std::map<std::string, std::string> FaultyDisk::survivors(const Survival& survival) const {
  const std::lock_guard lock{mutex_};
  std::minstd_rand random(survival.seed + 1);
  std::map<std::string, std::string> files;
  tree_->survive("", survival, random, files);
  return files;
}

FaultyDisk::Place FaultyDisk::place_of(const fs::path& path) const {
  const fs::path relative = path.lexically_relative(root_);
  assert(!relative.empty() && *relative.begin() != "..");
  Place place{.folder = tree_, .name = {}, .node = tree_};
  for (const fs::path& part : relative) {
    if (part == "." || part.empty()) continue;
    assert(place.node != nullptr && "the real disk would have refused it");
    place.folder = place.node;
    place.name = part.string();
    const auto found = place.folder->entries.find(place.name);
    place.node = found == place.folder->entries.end() ? nullptr : found->second;
  }
  return place;
}

FaultyDisk::Outcome FaultyDisk::begin_call(const std::string& verb, const fs::path& path) {
  if (dead_) return Outcome::kDies;
  calls_.push_back(verb + " " + path.lexically_relative(root_).string());
  const std::size_t call = calls_.size();
  const bool is_sync = verb.starts_with("sync");
  syncs_ += is_sync;
  dead_ = call == faults_.dies_at;
  if (dead_) return Outcome::kDies;
  if (call == faults_.fails_at) return Outcome::kFails;
  if (is_sync && syncs_ == faults_.lying_sync) return Outcome::kLies;
  const bool takes_room = !is_sync && verb != "remove";
  if (takes_room && faults_.full_from != 0 && call >= faults_.full_from) return Outcome::kIsFull;
  return Outcome::kDone;
}

Result<std::unique_ptr<store::NewFile>> FaultyDisk::create(const fs::path& path) {
  const std::lock_guard lock{mutex_};
  const Outcome outcome = begin_call("create", path);
  if (outcome == Outcome::kDies) return dead();
  if (outcome != Outcome::kDone) return failed(path, outcome == Outcome::kFails ? EIO : ENOSPC);
  auto real = Disk::real().create(path);
  if (!real) return real;
  const Place place = place_of(path);
  auto node = place.node;
  if (node == nullptr) {
    node = std::make_shared<Node>();
    place.folder->change({{place.name, node}});
  }
  node->bytes.clear();
  return std::make_unique<File>(*this, path, node, *std::move(real));
}

Result<std::string> FaultyDisk::read(const fs::path& path) {
  if (is_dead()) return dead();
  return Disk::real().read(path);
}

Result<std::shared_ptr<const store::ReadableFile>> FaultyDisk::open(const fs::path& path) {
  if (is_dead()) return dead();
  return Disk::real().open(path);
}

Result<std::vector<std::string>> FaultyDisk::list(const fs::path& folder) {
  if (is_dead()) return dead();
  return Disk::real().list(folder);
}

Result<void> FaultyDisk::make_folder(const fs::path& path) {
  const std::lock_guard lock{mutex_};
  const Outcome outcome = begin_call("make", path);
  if (outcome == Outcome::kDies) return dead();
  if (outcome != Outcome::kDone) return failed(path, outcome == Outcome::kFails ? EIO : ENOSPC);
  auto made = Disk::real().make_folder(path);
  if (!made) return made;
  const Place place = place_of(path);
  auto node = std::make_shared<Node>();
  node->is_folder = true;
  place.folder->change({{place.name, node}});
  return made;
}

Result<void> FaultyDisk::rename(const fs::path& from, const fs::path& to) {
  const std::lock_guard lock{mutex_};
  assert(from.parent_path() == to.parent_path());
  const Outcome outcome = begin_call("rename", to);
  if (outcome == Outcome::kDies) return dead();
  if (outcome != Outcome::kDone) return failed(to, outcome == Outcome::kFails ? EIO : ENOSPC);
  auto renamed = Disk::real().rename(from, to);
  if (!renamed) return renamed;
  const Place old_place = place_of(from);
  old_place.folder->change({{old_place.name, nullptr}, {to.filename().string(), old_place.node}});
  return renamed;
}

Result<void> FaultyDisk::sync_folder(const fs::path& folder) {
  const std::lock_guard lock{mutex_};
  const Outcome outcome = begin_call("sync folder", folder);
  if (outcome == Outcome::kDies) return dead();
  if (outcome == Outcome::kFails) return failed(folder, EIO);
  if (outcome == Outcome::kDone) place_of(folder).node->sync();
  return {};
}

void FaultyDisk::remove_leftover(const fs::path& path) {
  const std::lock_guard lock{mutex_};
  if (dead_ || !fs::exists(fs::symlink_status(path))) return;  // Then it changes nothing.
  if (begin_call("remove", path) != Outcome::kDone) return;
  Disk::real().remove_leftover(path);
  const Place place = place_of(path);
  place.folder->change({{place.name, nullptr}});
}

Result<std::optional<store::FileLock>> FaultyDisk::try_lock(const fs::path& path) {
  if (auto made = make_lock_file(path); !made) return store::fail(made.error());
  return Disk::real().try_lock(path);
}

Result<store::FileLock> FaultyDisk::lock(const fs::path& path) {
  if (auto made = make_lock_file(path); !made) return store::fail(made.error());
  return Disk::real().lock(path);
}

Result<void> FaultyDisk::make_lock_file(const fs::path& path) {
  if (is_dead()) return dead();
  if (fs::exists(path)) return {};
  const auto file = create(path);
  if (!file) return store::fail(file.error());
  return {};
}

void write_files(const fs::path& folder, const std::map<std::string, std::string>& files) {
  fs::create_directory(folder);
  for (const auto& [name, bytes] : files) {
    if (name.ends_with('/')) {
      fs::create_directory(folder / name);
    } else {
      std::ofstream(folder / name, std::ios::binary) << bytes;
    }
  }
}

}  // namespace tests
