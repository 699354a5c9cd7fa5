#pragma once

#include <geos_c.h>

#include <memory>
#include <type_traits>

// Owning handles for objects of GEOS. Only geo/ includes this.
namespace geo {

struct DestroyGeosContext {
  void operator()(GEOSContextHandle_t context) const { GEOS_finish_r(context); }
};
using GeosContext = std::unique_ptr<std::remove_pointer_t<GEOSContextHandle_t>, DestroyGeosContext>;

// A geometry goes with the context that made it, which must outlive it.
struct DestroyGeosGeometry {
  GEOSContextHandle_t context;
  void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(context, geometry); }
};
using GeosGeometry = std::unique_ptr<GEOSGeometry, DestroyGeosGeometry>;

struct DestroyGeosTree {
  GEOSContextHandle_t context;
  void operator()(GEOSSTRtree* tree) const { GEOSSTRtree_destroy_r(context, tree); }
};
using GeosTree = std::unique_ptr<GEOSSTRtree, DestroyGeosTree>;

[[nodiscard]] inline GeosContext make_geos_context() { return GeosContext{GEOS_init_r()}; }

// The calling thread's own context: a context must not be used by two threads at once. Ends with
// the thread, so nothing that may outlive it is destroyed through it.
[[nodiscard]] inline GEOSContextHandle_t thread_geos_context() {
  thread_local const GeosContext context = make_geos_context();
  return context.get();
}

}  // namespace geo
