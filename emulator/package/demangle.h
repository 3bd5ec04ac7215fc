// C++ names for people, with the usual short names of the string types. Source: Itanium C++ ABI,
// "External Names (Mangling)".
#pragma once

#include <string>

namespace emu::package {

// The C++ name that a symbol stands for; any other symbol unchanged, and one whose name could grow
// out of all bounds (it refers to parts of itself too often) as well.
std::string Demangled(const std::string& symbol);

}  // namespace emu::package
