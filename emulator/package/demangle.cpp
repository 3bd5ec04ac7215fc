#include "package/demangle.h"

#include <cxxabi.h>

#include <array>
#include <cstdlib>
#include <memory>
#include <string_view>

namespace emu::package {
namespace {

constexpr std::size_t kMaxSymbolBytes = 2048;
// Each reference can repeat all before it; with so many, a name stays below some megabytes.
constexpr std::size_t kMaxReferences = 32;

bool IsCapitalOrDigit(char c) { return ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9'); }

// Does the "_" at `end` close a reference: S_, S1A_, T_, T0_? Some of an identifier's do as well.
bool ClosesReference(std::string_view symbol, std::size_t end) {
  while (end > 0 && IsCapitalOrDigit(symbol[end - 1])) {
    --end;
    if (symbol[end] == 'S' || symbol[end] == 'T') return true;
  }
  return false;
}

struct ShortName {
  std::string_view full;
  std::string_view usual;
};

constexpr std::array<ShortName, 4> kShortNames = {{
    {"std::__cxx11::basic_string<char, std::char_traits<char>, std::allocator<char> >",
     "std::string"},
    {"std::basic_string_view<char, std::char_traits<char> >", "std::string_view"},
    {"std::basic_ostream<char, std::char_traits<char> >", "std::ostream"},
    {"std::basic_istream<char, std::char_traits<char> >", "std::istream"},
}};

std::string WithShortNames(std::string name) {
  for (const ShortName& type : kShortNames) {
    std::size_t at = 0;
    while ((at = name.find(type.full, at)) != name.npos) {
      name.replace(at, type.full.size(), type.usual);
      at += type.usual.size();
    }
  }
  return name;
}

bool StaysSmall(std::string_view symbol) {
  if (symbol.size() > kMaxSymbolBytes) return false;
  std::size_t references = 0;
  for (std::size_t i = 0; i < symbol.size(); ++i) {
    references += symbol[i] == '_' && ClosesReference(symbol, i);
  }
  return references <= kMaxReferences;
}

}  // namespace

std::string Demangled(const std::string& symbol) {
  if (!symbol.starts_with("_Z") || !StaysSmall(symbol)) return symbol;
  int status = 0;
  const std::unique_ptr<char, decltype(&std::free)> name(
      abi::__cxa_demangle(symbol.c_str(), nullptr, nullptr, &status), std::free);
  return status == 0 && name ? WithShortNames(name.get()) : symbol;
}

}  // namespace emu::package
