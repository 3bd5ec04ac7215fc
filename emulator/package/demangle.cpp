#include "package/demangle.h"

#include <cxxabi.h>

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
  return status == 0 && name ? name.get() : symbol;
}

}  // namespace emu::package
