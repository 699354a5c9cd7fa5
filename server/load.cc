#include "server/load.h"

#include <utility>

namespace server {

Load::Load(std::shared_ptr<const Region> its_region, store::Snapshot its_snapshot,
           std::shared_ptr<store::Workers> its_workers)
    : region{std::move(its_region)},
      snapshot{std::move(its_snapshot)},
      workers{std::move(its_workers)} {
  titles.reserve(snapshot.sbi->size());
  for (const store::SbiCode& code : snapshot.sbi->codes()) {
    titles.push_back({.english = region->industries.title(code, store::Language::kEnglish),
                      .dutch = region->industries.title(code, store::Language::kDutch)});
  }
}

}  // namespace server
