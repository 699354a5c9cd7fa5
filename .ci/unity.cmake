# unite_by_folder(DIRECTORY)
#
# In a unity build (CMAKE_UNITY_BUILD) the sources of a target are compiled together, folder by folder: the headers, which
# take most of the time, are read once for a room. So names in the unnamed namespaces of a folder's sources have to differ.
# The preset `debug` builds each source by itself. The analyzer of clang-tidy follows the paths of an included source only
# where the file that includes it has "UnifiedSource" in its name.
function(unite_by_folder directory)
  get_property(targets DIRECTORY ${directory} PROPERTY BUILDSYSTEM_TARGETS)
  foreach(target IN LISTS targets)
    get_target_property(type ${target} TYPE)
    get_target_property(sources ${target} SOURCES)
    if(type STREQUAL "INTERFACE_LIBRARY" OR NOT sources)
      continue()
    endif()
    set_target_properties(${target} PROPERTIES UNITY_BUILD_MODE GROUP)
    foreach(source IN LISTS sources)
      get_filename_component(folder ${source} DIRECTORY)
      string(MAKE_C_IDENTIFIER "UnifiedSource_${folder}" group)
      get_filename_component(source ${source} ABSOLUTE BASE_DIR ${directory})
      set_property(SOURCE ${source} TARGET_DIRECTORY ${target} PROPERTY UNITY_GROUP ${group})
    endforeach()
  endforeach()
  get_property(folders DIRECTORY ${directory} PROPERTY SUBDIRECTORIES)
  foreach(folder IN LISTS folders)
    unite_by_folder(${folder})
  endforeach()
endfunction()
