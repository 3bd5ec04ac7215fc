// Ends a bench program with status 3, before main, where SVE has not the length of the environment
// variable SVE_BITS: its counts would be those of another length.
#include <sys/auxv.h>

#include <cstdio>
#include <cstdlib>

namespace {

unsigned long SveBits() {
  constexpr unsigned long kHwcapSve = 1UL << 22;
  unsigned long bytes = 0;
  if ((getauxval(AT_HWCAP) & kHwcapSve) != 0) {
    asm(".arch_extension sve\n rdvl %0, #1" : "=r"(bytes));
  }
  return 8 * bytes;
}

[[gnu::constructor]] void CheckSveLength() {
  const char* const demanded = std::getenv("SVE_BITS");
  if (demanded == nullptr || std::strtoul(demanded, nullptr, 10) == SveBits()) return;
  std::fprintf(stderr, "SVE_BITS is %s, and SVE has %lu bits here\n", demanded, SveBits());
  std::_Exit(3);
}

}  // namespace
