// The name of a class as a program's text has it, from its mangled one. Pure. Reads what
// exceptions' names are made of and no more: the C++ library's own demangler and what it draws in
// would be a twelfth of a small program. Source: Itanium C++ ABI section 5.1 (names).
#pragma once

#include <string>
#include <string_view>

namespace lambda::internal {

// "std::out_of_range" from "St12out_of_range"; empty for templates, local classes and built-in
// types.
std::string ReadableTypeName(std::string_view mangled);

}  // namespace lambda::internal
