#include <cstdlib>

#include "paths.h"

namespace simd_test {

unsigned SveBits() {
  if (!simd::ThisProcessor().Has(simd::Extension::kSve)) return 0;
#ifdef __aarch64__
  unsigned long bytes = 0;
  asm(".arch_extension sve\n rdvl %0, #1" : "=r"(bytes));
  return static_cast<unsigned>(8 * bytes);
#else
  return 0;
#endif
}

bool SveIsAsDemanded() {
  const char* const demanded = std::getenv("SIMD_TEST_SVE_BITS");
  return demanded == nullptr || std::strtoul(demanded, nullptr, 10) == SveBits();
}

}  // namespace simd_test
